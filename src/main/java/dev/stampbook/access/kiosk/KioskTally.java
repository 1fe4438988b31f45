package dev.stampbook.access.kiosk;

import java.time.Duration;
import java.time.Instant;

/// What a kiosk was shown lately: how many codes that are nothing of ours, and how many different
/// cards.
public record KioskTally(int unknown, int cards) {

    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int UNKNOWN_MAX = 5;
    private static final int CARDS_MAX = 30;

    /// From when on it counts: ten minutes, and nothing from before the PIN was last right.
    public static Instant begin(KioskScope scope, Instant now) {
        var lately = now.minus(LATELY);
        return scope.since().isAfter(lately) ? scope.since() : lately;
    }

    /// Whether somebody tries codes, or carries other people's cards: then it locks.
    public boolean suspicious() {
        return unknown >= UNKNOWN_MAX || cards >= CARDS_MAX;
    }
}
