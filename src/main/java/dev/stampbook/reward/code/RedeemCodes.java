package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one directory of all redeem codes of a merchant.
@Repository
public class RedeemCodes {

    private final JdbcClient jdbc;
    private final CodeSecrets secrets;
    private final Ids ids;

    RedeemCodes(JdbcClient jdbc, CodeSecrets secrets, Ids ids) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.ids = ids;
    }

    /// The codes that these texts spell, by text: exactly, or with look-alikes among those that
    /// Stampbook generated.
    public Map<String, KnownCode> find(MerchantId merchant, Collection<String> texts) {
        var wanted = secrets.wanted(merchant, texts);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        jdbc.sql(
                        """
                        select id, source, voucher_id, code_hmac, folded_hmac
                        from redeem_code
                        where merchant_id = :merchant
                        and (code_hmac = any(:exact) or folded_hmac = any(:folded))
                        """)
                .param("merchant", merchant.value())
                .param("exact", wanted.exact())
                .param("folded", wanted.folded())
                .query(
                        row -> {
                            wanted.match(
                                    row.getBytes("code_hmac"),
                                    row.getBytes("folded_hmac"),
                                    known(row));
                        });
        return wanted.matches();
    }

    /// Holds codes of pools until the transaction ends, at most as many as wanted of each. It
    /// passes by what other tills hold; only when that leaves it short it waits for them, so that
    /// nobody sees a pool as empty that is not.
    public Map<UUID, List<HeldCode>> claim(MerchantId merchant, Map<UUID, Integer> wanted) {
        var held = new HashMap<UUID, List<HeldCode>>();
        if (!wanted.isEmpty()) {
            keep(held, free(merchant, wanted));
            var missing = new HashMap<>(wanted);
            held.forEach((pool, codes) -> missing.merge(pool, -codes.size(), Integer::sum));
            missing.values().removeIf(count -> count == 0);
            if (!missing.isEmpty()) {
                var got = held.values().stream().flatMap(List::stream).map(HeldCode::id).toList();
                keep(held, awaited(merchant, missing, got));
            }
        }
        return held;
    }

    private List<HeldCode> free(MerchantId merchant, Map<UUID, Integer> wanted) {
        var pools = new TreeSet<>(wanted.keySet());
        return jdbc.sql(
                        """
                        select code.id, code.pool_id, code.position, code.code_sealed, pool.total
                        from unnest(:pools::uuid[], :counts::integer[]) as need(pool_id, count)
                        join code_pool pool
                            on pool.merchant_id = :merchant and pool.id = need.pool_id
                        cross join lateral (
                            select id, pool_id, position, code_sealed
                            from redeem_code
                            where merchant_id = :merchant
                            and pool_id = need.pool_id
                            and handed_at is null
                            order by position, id
                            limit need.count
                            for update skip locked) as code
                        """)
                .param("merchant", merchant.value())
                .param("pools", pools.toArray(UUID[]::new))
                .param("counts", pools.stream().map(wanted::get).toArray(Integer[]::new))
                .query((row, number) -> held(merchant, row))
                .list();
    }

    private List<HeldCode> awaited(
            MerchantId merchant, Map<UUID, Integer> missing, List<UUID> held) {
        var pools = new TreeSet<>(missing.keySet());
        return jdbc.sql(
                        """
                        select code.id, code.pool_id, code.position, code.code_sealed, pool.total
                        from unnest(:pools::uuid[], :counts::integer[]) as need(pool_id, count)
                        join code_pool pool
                            on pool.merchant_id = :merchant and pool.id = need.pool_id
                        cross join lateral (
                            select id, pool_id, position, code_sealed
                            from redeem_code
                            where merchant_id = :merchant
                            and pool_id = need.pool_id
                            and handed_at is null
                            and not (id = any(:held))
                            order by position, id
                            limit need.count
                            for update) as code
                        """)
                .param("merchant", merchant.value())
                .param("pools", pools.toArray(UUID[]::new))
                .param("counts", pools.stream().map(missing::get).toArray(Integer[]::new))
                .param("held", held.toArray(UUID[]::new))
                .query((row, number) -> held(merchant, row))
                .list();
    }

    /// The rows of shared texts, made when they are new; a text that is a code of another source
    /// already is left out.
    public Map<String, HeldCode> shared(MerchantId merchant, Collection<String> texts, Instant at) {
        var found = standing(merchant, texts);
        var fresh = new TreeSet<>(texts);
        fresh.removeAll(found.keySet());
        if (fresh.isEmpty()) {
            return found;
        }
        // What another transaction adds at the same time is waited for, and found afterwards.
        add(merchant, List.copyOf(fresh), at);
        return standing(merchant, texts);
    }

    private Map<String, HeldCode> standing(MerchantId merchant, Collection<String> texts) {
        var shared = new HashMap<String, HeldCode>();
        find(merchant, texts)
                .forEach(
                        (text, code) -> {
                            if (code.shared()) {
                                shared.put(text, new HeldCode(code.id(), text, null));
                            }
                        });
        return shared;
    }

    private void add(MerchantId merchant, List<String> texts, Instant at) {
        var readable = texts.stream().filter(text -> TypedText.forgive(text).isPresent()).toList();
        jdbc.sql(
                        """
                        insert into redeem_code (merchant_id, id, source, code_hmac, code_sealed,
                                                 created_at)
                        select :merchant, id, 'shared', code_hmac, code_sealed, :at
                        from unnest(:ids::uuid[], :hmacs::bytea[], :sealed::bytea[])
                            as line(id, code_hmac, code_sealed)
                        on conflict do nothing
                        """)
                .param("merchant", merchant.value())
                .param("ids", readable.stream().map(text -> ids.next()).toArray(UUID[]::new))
                .param("hmacs", secrets.exact(merchant, readable))
                .param("sealed", secrets.sealed(merchant, readable))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Hands codes of pools to vouchers.
    public void hand(Changes changes, List<Row> rows) {
        changes.add(
                """
                update redeem_code
                set handed_at = line.handed_at, voucher_id = line.voucher_id
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, handed_at timestamptz, voucher_id uuid)
                where redeem_code.merchant_id = :merchant
                and redeem_code.id = line.id
                and redeem_code.handed_at is null
                and redeem_code.burnt_at is null
                """,
                rows);
    }

    /// Adds generated codes together with their vouchers.
    public void add(Changes changes, List<Row> rows) {
        changes.add(
                """
                insert into redeem_code (merchant_id, id, source, code_hmac, folded_hmac,
                                         code_sealed, handed_at, voucher_id, created_at)
                select :merchant, id, source, code_hmac, folded_hmac,
                       code_sealed, handed_at, voucher_id, handed_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, source text, code_hmac bytea, folded_hmac bytea, code_sealed bytea,
                    handed_at timestamptz, voucher_id uuid)
                """,
                rows);
    }

    /// Marks codes of pools that were handed out for nothing.
    public void burn(Changes changes, List<Row> rows) {
        changes.add(
                """
                update redeem_code
                set burnt_at = line.burnt_at
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, burnt_at timestamptz)
                where redeem_code.merchant_id = :merchant
                and redeem_code.id = line.id
                and redeem_code.handed_at is not null
                and redeem_code.burnt_at is null
                """,
                rows);
    }

    private static KnownCode known(ResultSet row) throws SQLException {
        return new KnownCode(
                row.getObject("id", UUID.class),
                row.getString("source").equals("shared"),
                row.getObject("voucher_id", UUID.class));
    }

    private HeldCode held(MerchantId merchant, ResultSet row) throws SQLException {
        return new HeldCode(
                row.getObject("id", UUID.class),
                secrets.open(merchant, row.getBytes("code_sealed")),
                new HeldCode.Place(
                        row.getObject("pool_id", UUID.class),
                        row.getInt("position"),
                        row.getInt("total")));
    }

    private static void keep(Map<UUID, List<HeldCode>> held, List<HeldCode> more) {
        for (var code : more) {
            var place = code.place();
            if (place != null) {
                held.computeIfAbsent(place.pool(), unseen -> new ArrayList<>()).add(code);
            }
        }
    }
}
