package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.RedeemPattern;
import dev.stampbook.platform.code.TypedText;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one directory of all redeem codes of a merchant.
@Repository
public class RedeemCodes {

    private final JdbcClient jdbc;
    private final CodeSecrets secrets;
    private final CodeClaims claims;
    private final Ids ids;

    RedeemCodes(JdbcClient jdbc, CodeSecrets secrets, CodeClaims claims, Ids ids) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.claims = claims;
        this.ids = ids;
    }

    /// A code on its way to a voucher.
    public record Handing(UUID code, UUID voucher, Instant at) {}

    /// A redeem code that somebody typed, as the directory knows it: a shared one stands for any
    /// number of vouchers, any other for at most one.
    public record KnownCode(UUID id, boolean shared, @Nullable UUID voucher) {}

    /// A redeem code that a voucher is about to get; a code of a pool has a place in it.
    public record HeldCode(UUID id, String text, @Nullable Place place) {

        /// Where a code stands: its pool, its position in the order of the import from 1 on, and
        /// how many codes the pool ever had.
        public record Place(UUID pool, int position, int total) {

            /// A fifth left, and the last ten: moments to tell the owner.
            private static final int FIFTH = 5;

            private static final int LAST = 10;

            /// About how many codes are left after this one.
            public int left() {
                return total - position;
            }

            /// Whether handing out this very code makes the pool low. Each position is handed out
            /// once, so each moment is told once.
            public boolean makesLow() {
                return left() == total / FIFTH || left() == LAST;
            }
        }

        /// A mask, so that the code reaches no log.
        @Override
        public String toString() {
            return "HeldCode[%s, …]".formatted(id);
        }
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

    /// Holds codes of pools until the transaction ends, at most as many as wanted of each.
    public Map<UUID, List<HeldCode>> claim(MerchantId merchant, Map<UUID, Integer> wanted) {
        return wanted.isEmpty() ? Map.of() : claims.claim(merchant, wanted);
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

    /// The text that was sealed.
    public String open(MerchantId merchant, byte[] sealed) {
        return secrets.open(merchant, sealed);
    }

    /// A new text of the pattern.
    public String draw(RedeemPattern pattern) {
        return secrets.draw(pattern);
    }

    /// Hands codes of pools to vouchers.
    public void hand(Changes changes, Handing handing) {
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
                row(handing));
    }

    /// Adds a generated code together with its voucher.
    public void add(Changes changes, Handing handing, String text) {
        changes.add(
                """
                insert into redeem_code (merchant_id, id, source, code_hmac, folded_hmac,
                                         code_sealed, handed_at, voucher_id, created_at)
                select :merchant, id, 'generated', code_hmac, folded_hmac,
                       code_sealed, handed_at, voucher_id, handed_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, code_hmac bytea, folded_hmac bytea, code_sealed bytea,
                    handed_at timestamptz, voucher_id uuid)
                """,
                secrets.hide(changes.merchant(), text, row(handing)));
    }

    /// Marks a code of a pool that was handed out for nothing.
    public void burn(Changes changes, UUID code, Instant at) {
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
                new Row().with("id", code).with("burnt_at", at));
    }

    private static Row row(Handing handing) {
        return new Row()
                .with("id", handing.code())
                .with("handed_at", handing.at())
                .with("voucher_id", handing.voucher());
    }

    private static KnownCode known(ResultSet row) throws SQLException {
        return new KnownCode(
                row.getObject("id", UUID.class),
                row.getString("source").equals("shared"),
                row.getObject("voucher_id", UUID.class));
    }
}
