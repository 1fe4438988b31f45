package dev.stampbook.merchant;

import java.time.Duration;

/// What an owner may set for the whole business.
///
/// `undoSeconds`: how long staff may take back a stamp of their own. `cancelSeconds`: how long the
/// key or device that redeemed may reverse a redemption, `overruleSeconds`: how long owner and
/// manager may. `graceDays`: how many days a reversed voucher lives on when it has expired
/// meanwhile. `liveProofFrom`: the face value, in minor units, from which *live* proof is
/// recommended. `joinLinkSeconds`: how long a first-timer may use the join link of a counter.
public record MerchantSettings(
        long undoSeconds,
        long cancelSeconds,
        long overruleSeconds,
        int graceDays,
        long liveProofFrom,
        long joinLinkSeconds) {

    /// 5 minutes, 15 minutes, 24 hours, no grace, live proof from 20.00, links for 5 minutes.
    public static final MerchantSettings DEFAULT =
            new MerchantSettings(
                    Duration.ofMinutes(5).toSeconds(),
                    Duration.ofMinutes(15).toSeconds(),
                    Duration.ofHours(24).toSeconds(),
                    0,
                    2000,
                    Duration.ofMinutes(5).toSeconds());

    public MerchantSettings {
        if (undoSeconds < 0
                || cancelSeconds < 0
                || overruleSeconds < 0
                || graceDays < 0
                || liveProofFrom < 0
                || joinLinkSeconds < 0) {
            throw new IllegalArgumentException("a setting is negative");
        }
    }

    /// How long staff may take back a stamp of their own.
    public Duration undo() {
        return Duration.ofSeconds(undoSeconds);
    }

    /// How long a join link may be used.
    public Duration joinLink() {
        return Duration.ofSeconds(joinLinkSeconds);
    }

    /// How long a redemption may be taken back: by whoever may overrule, or by who made it.
    public Duration reversal(boolean overruling) {
        return Duration.ofSeconds(overruling ? overruleSeconds : cancelSeconds);
    }
}
