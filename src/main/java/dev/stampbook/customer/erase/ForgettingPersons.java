package dev.stampbook.customer.erase;

import dev.stampbook.merchant.keep.Forgetful;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.start.Settings.Keep;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Forgets old look-ups, and the consents that erased persons once gave, which prove nothing about
/// anybody any more.
@Repository
class ForgettingPersons implements Forgetful {

    private final JdbcClient jdbc;
    private final Keep keep;

    ForgettingPersons(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.keep = settings.keep();
    }

    @Override
    public void forget(MerchantId merchant, Instant now) {
        forgetLookups(merchant, Keep.before(now, keep.lookups()).atOffset(ZoneOffset.UTC));
        forgetConsents(merchant, Keep.before(now, keep.erased()).atOffset(ZoneOffset.UTC));
    }

    private void forgetLookups(MerchantId merchant, OffsetDateTime before) {
        jdbc.sql(
                        """
                        delete from customer_lookup
                        where merchant_id = :merchant
                        and at < :before
                        """)
                .param("merchant", merchant.value())
                .param("before", before)
                .update();
    }

    private void forgetConsents(MerchantId merchant, OffsetDateTime before) {
        jdbc.sql(
                        """
                        delete from consent
                        using customer
                        where consent.merchant_id = :merchant
                        and customer.merchant_id = consent.merchant_id
                        and customer.id = consent.customer_id
                        and customer.gone_at < :before
                        """)
                .param("merchant", merchant.value())
                .param("before", before)
                .update();
    }
}
