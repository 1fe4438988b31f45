package dev.stampbook.scan;

import dev.stampbook.platform.Refusal;

/// Why the counter itself says no.
enum ScanRefusal implements Refusal {
    /// A rotating code that is no longer the current one: a screenshot, or a slow hand.
    LIVE_CODE_OLD,
    /// A rotating code that was accepted before.
    LIVE_CODE_USED,
    /// Taken more than 48 hours ago.
    SCAN_TOO_OLD,
    /// Taken later than now, by the clock of the device.
    SCAN_FROM_FUTURE,
    /// Redemptions are never queued.
    REDEEM_ONLINE_ONLY,
    /// The card has no voucher that could be redeemed now.
    NO_VOUCHER_READY
}
