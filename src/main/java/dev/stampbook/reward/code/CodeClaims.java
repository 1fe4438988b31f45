package dev.stampbook.reward.code;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.reward.code.RedeemCodes.HeldCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Codes of pools while a transaction holds them.
@Repository
class CodeClaims {

    private final JdbcClient jdbc;
    private final CodeSecrets secrets;

    CodeClaims(JdbcClient jdbc, CodeSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// Holds codes of pools until the transaction ends, at most as many as wanted of each. It
    /// passes by what other tills hold; only when that leaves it short it waits for them, so that
    /// nobody sees a pool as empty that is not.
    Map<UUID, List<HeldCode>> claim(MerchantId merchant, Map<UUID, Integer> wanted) {
        var held = new HashMap<UUID, List<HeldCode>>();
        keep(held, free(merchant, wanted));
        var missing = new HashMap<>(wanted);
        held.forEach((pool, codes) -> missing.merge(pool, -codes.size(), Integer::sum));
        missing.values().removeIf(count -> count == 0);
        if (!missing.isEmpty()) {
            var got = held.values().stream().flatMap(List::stream).map(HeldCode::id).toList();
            keep(held, awaited(merchant, missing, got));
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
