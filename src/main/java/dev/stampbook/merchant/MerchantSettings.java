package dev.stampbook.merchant;

import java.time.Duration;

/// What an owner may set for the whole business.
///
/// `overruleSeconds`: how long owner and manager may reverse a redemption. `cancelSeconds`: how
/// long the key or device that redeemed may. `graceDays`: how many days a reversed voucher lives on
/// when it has expired meanwhile. `liveProofFrom`: the face value, in minor units, from which
/// *live* proof is recommended.
public record MerchantSettings(
        long overruleSeconds, long cancelSeconds, int graceDays, long liveProofFrom) {

    /// 24 hours, 15 minutes, no grace, live proof from 20.00.
    public static final MerchantSettings DEFAULT =
            new MerchantSettings(
                    Duration.ofHours(24).toSeconds(), Duration.ofMinutes(15).toSeconds(), 0, 2000);

    public MerchantSettings {
        if (overruleSeconds < 0 || cancelSeconds < 0 || graceDays < 0 || liveProofFrom < 0) {
            throw new IllegalArgumentException("a setting is negative");
        }
    }
}
