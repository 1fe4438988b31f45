package dev.stampbook.scan.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A scan that reached us more than a minute after it was taken.
record LateScan(
        String outcome,
        @Nullable String refusal,
        @Nullable String who,
        @Nullable UUID location,
        @Nullable UUID card,
        Instant takenAt,
        Instant receivedAt) {

    /// Whether it did nothing for the customer.
    boolean lost() {
        return outcome.equals("refused") || outcome.equals("unknown");
    }
}
