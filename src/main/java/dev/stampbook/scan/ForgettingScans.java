package dev.stampbook.scan;

import dev.stampbook.merchant.keep.Forgetful;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.start.Settings.Keep;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Forgets what was answered to old scans; that there was a scan, and of what, stays for good.
@Component
class ForgettingScans implements Forgetful {

    private final ScanLog log;
    private final Keep keep;

    ForgettingScans(ScanLog log, Settings settings) {
        this.log = log;
        this.keep = settings.keep();
    }

    @Override
    public void forget(MerchantId merchant, Instant now) {
        log.forget(merchant, Keep.before(now, keep.scans()));
    }
}
