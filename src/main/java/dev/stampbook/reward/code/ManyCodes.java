package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.RedeemPattern;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Redeem codes of many vouchers at once, in one statement each; inside a transaction of the
/// merchant.
@Repository
public class ManyCodes {

    private final JdbcClient jdbc;
    private final CodeSecrets secrets;
    private final Ids ids;

    ManyCodes(JdbcClient jdbc, CodeSecrets secrets, Ids ids) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.ids = ids;
    }

    /// A generated code that is not stored yet: the fingerprints of its text, exact and with
    /// look-alikes folded, and the text sealed.
    public record DrawnCode(UUID id, byte[] hash, byte[] folded, byte[] sealed) {}

    /// A new code of the pattern; it needs no transaction.
    public DrawnCode draw(MerchantId merchant, RedeemPattern pattern) {
        return secrets.drawn(merchant, ids.next(), pattern);
    }

    /// Adds generated codes, each for the voucher in the same place; throws when one of them
    /// exists already.
    public void add(MerchantId merchant, List<DrawnCode> codes, List<UUID> vouchers, Instant at) {
        jdbc.sql(
                        """
                        insert into redeem_code (merchant_id, id, source, code_hmac, folded_hmac,
                                                 code_sealed, handed_at, voucher_id, created_at)
                        select :merchant, id, 'generated', code_hmac, folded_hmac,
                               code_sealed, :at, voucher_id, :at
                        from unnest(:ids::uuid[], :hashes::bytea[], :folded::bytea[],
                                    :sealed::bytea[], :vouchers::uuid[])
                            as line(id, code_hmac, folded_hmac, code_sealed, voucher_id)
                        """)
                .param("merchant", merchant.value())
                .param("ids", codes.stream().map(DrawnCode::id).toArray(UUID[]::new))
                .param("hashes", codes.stream().map(DrawnCode::hash).toArray(byte[][]::new))
                .param("folded", codes.stream().map(DrawnCode::folded).toArray(byte[][]::new))
                .param("sealed", codes.stream().map(DrawnCode::sealed).toArray(byte[][]::new))
                .param("vouchers", vouchers.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Hands held codes of pools to the vouchers in the same places; answers how many still could
    /// be handed, which is all of them unless something is wrong.
    public int hand(MerchantId merchant, List<UUID> codes, List<UUID> vouchers, Instant at) {
        return jdbc.sql(
                        """
                        update redeem_code
                        set handed_at = :at, voucher_id = line.voucher_id
                        from unnest(:ids::uuid[], :vouchers::uuid[]) as line(id, voucher_id)
                        where redeem_code.merchant_id = :merchant
                        and redeem_code.id = line.id
                        and redeem_code.handed_at is null
                        and redeem_code.burnt_at is null
                        """)
                .param("merchant", merchant.value())
                .param("ids", codes.toArray(UUID[]::new))
                .param("vouchers", vouchers.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
