package dev.stampbook.access.device;

import dev.stampbook.merchant.keep.Forgetful;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.start.Settings.Keep;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Forgets sessions that ended long ago, and wrong passwords of long ago.
@Repository
class ForgettingSignIns implements Forgetful {

    private final JdbcClient jdbc;
    private final Keep keep;

    ForgettingSignIns(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.keep = settings.keep();
    }

    @Override
    public void forget(MerchantId merchant, Instant now) {
        var before = Keep.before(now, keep.signIns()).atOffset(ZoneOffset.UTC);
        forgetDevices(merchant, before);
        forgetFailures(merchant, before);
    }

    private void forgetDevices(MerchantId merchant, OffsetDateTime before) {
        jdbc.sql(
                        """
                        delete from device
                        where merchant_id = :merchant
                        and (expires_at < :before or signed_out_at < :before)
                        """)
                .param("merchant", merchant.value())
                .param("before", before)
                .update();
    }

    private void forgetFailures(MerchantId merchant, OffsetDateTime before) {
        jdbc.sql(
                        """
                        update staff_member
                        set failed_count = 0, failed_at = null, locked_until = null
                        where merchant_id = :merchant
                        and failed_at < :before
                        """)
                .param("merchant", merchant.value())
                .param("before", before)
                .update();
    }
}
