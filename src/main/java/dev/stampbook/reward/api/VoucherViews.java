package dev.stampbook.reward.api;

import dev.stampbook.platform.start.Settings;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherView;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Shows vouchers as they are now, with links that lead to this server.
@Component
class VoucherViews {

    private final Clock clock;
    private final String address;

    VoucherViews(Clock clock, Settings settings) {
        this.clock = clock;
        this.address = settings.web().url().toString();
    }

    /// The voucher as the public API shows it.
    VoucherView view(Voucher voucher) {
        return VoucherView.of(voucher, clock.instant(), address);
    }

    /// The instant that views are made for.
    Instant now() {
        return clock.instant();
    }
}
