package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The certificates whose ends are to be told of.
@Repository
class EndingCertificates {

    private final JdbcClient jdbc;

    EndingCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// Merchants with something to be told of; runs outside any merchant's transaction.
    List<MerchantId> merchants(Instant now, int most) {
        return jdbc
                .sql("select merchants_with_ending_certificates(:now, :most)")
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// When the certificate of a merchant ends, if that is still to be told of; nobody else tells
    /// it until the transaction ends.
    Optional<Instant> take(MerchantId merchant, Instant now) {
        return jdbc.sql(
                        """
                        select expires_at
                        from pass_certificate
                        where merchant_id = :merchant
                        and coalesce(warn_at, expires_at - interval '30 days') <= :now
                        for update skip locked
                        """)
                .param("merchant", merchant.value())
                .param("now", utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// It was told; the next time is then, or never.
    void told(MerchantId merchant, Optional<Instant> next) {
        jdbc.sql(
                        """
                        update pass_certificate
                        set warn_at = coalesce(:next::timestamptz, 'infinity')
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .param("next", next.map(EndingCertificates::utc).orElse(null))
                .update();
    }
}
