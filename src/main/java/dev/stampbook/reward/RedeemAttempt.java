package dev.stampbook.reward;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One attempt to use a voucher, with everything that its rules look at.
///
/// `codeShown` tells that the voucher was found by its redeem code, as a till finds it.
record RedeemAttempt(
        Merchant merchant,
        Redemption.Channel channel,
        VoucherOffer.Proof proof,
        @Nullable Money amount,
        @Nullable UUID location,
        boolean codeShown,
        boolean programStopped,
        Instant at) {

    /// The zone of the redeeming location, else the merchant's.
    ZoneId zone() {
        return merchant.zoneOf(location);
    }

    /// Whether the one who asks may know where and by whom a voucher was used.
    boolean insider() {
        return channel == Redemption.Channel.STAFF || channel == Redemption.Channel.TILL;
    }
}
