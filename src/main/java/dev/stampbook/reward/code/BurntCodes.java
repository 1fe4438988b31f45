package dev.stampbook.reward.code;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Codes of pools that left with a voucher which was then voided: they may still work in the till.
@Repository
class BurntCodes {

    private final JdbcClient jdbc;
    private final CodeSecrets secrets;

    BurntCodes(JdbcClient jdbc, CodeSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// Up to `most` codes of a pool that were handed out for nothing, newest first, older than the
    /// given one.
    List<BurntCode> list(MerchantId merchant, UUID pool, @Nullable UUID before, int most) {
        return jdbc.sql(
                        """
                        select id, code_sealed, voucher_id, burnt_at
                        from redeem_code
                        where merchant_id = :merchant
                        and pool_id = :pool
                        and burnt_at is not null
                        and (:before::uuid is null or id < :before::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("pool", pool)
                .param("before", before)
                .param("most", most)
                .query(
                        (row, number) ->
                                new BurntCode(
                                        row.getObject("id", UUID.class),
                                        secrets.open(merchant, row.getBytes("code_sealed")),
                                        row.getObject("voucher_id", UUID.class),
                                        row.getObject("burnt_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /// A code that was handed out for nothing, with the voucher that had it: it may still work in
    /// the till.
    record BurntCode(UUID id, String code, UUID voucher, Instant at) {

        /// A mask, so that no code reaches a log.
        @Override
        public String toString() {
            return "BurntCode[%s, …]".formatted(id);
        }
    }
}
