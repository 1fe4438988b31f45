package dev.stampbook.access.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A staff member's second factor: its sealed secret, the last step that was accepted, the failures
/// since; without `enabledAt` it was begun and never confirmed.
@SuppressWarnings("ArrayRecordComponent") // Never compared; it goes through to the database.
record SecondFactor(
        byte[] secretSealed,
        long lastStep,
        int failedCount,
        @Nullable Instant lockedUntil,
        @Nullable Instant enabledAt) {

    boolean on() {
        return enabledAt != null;
    }

    boolean closed(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
