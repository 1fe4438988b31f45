package dev.stampbook.scan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A scan with what is wanted in the end, what was found and what it asks, before anything was
/// done.
record Decision(
        Scan scan,
        Scan.Wish wish,
        Subject subject,
        Intent intent,
        EarlierScan.@Nullable LiveStep liveStep,
        @Nullable Instant liveUntil) {}
