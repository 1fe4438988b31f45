package dev.stampbook.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A scan with what was found and what it asks, before anything was done.
record Decision(
        Scan scan,
        Subject subject,
        Intent intent,
        EarlierScan.@Nullable LiveStep liveStep,
        @Nullable Instant liveUntil) {

    static Decision of(Scan scan, Subject subject, Intent intent) {
        return new Decision(scan, subject, intent, null, null);
    }
}
