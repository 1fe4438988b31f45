package dev.stampbook.scan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A scan on its way into the log: what it wanted in the end, what it found, what it made, and its
/// answer.
record TakenScan(
        Scan scan,
        Scan.Wish wish,
        EarlierScan.Seen seen,
        Made made,
        EarlierScan.@Nullable LiveStep liveStep,
        @Nullable Instant liveUntil,
        ScanOutcome outcome) {

    static TakenScan of(Decision decision, Made made, ScanOutcome outcome) {
        return new TakenScan(
                decision.scan(),
                decision.wish(),
                decision.subject().seen(),
                made,
                decision.liveStep(),
                decision.liveUntil(),
                outcome);
    }

    /// The same answer to another scan; the step that proved the first is not used again.
    TakenScan again(Scan other) {
        return new TakenScan(other, wish, seen, Made.NOTHING, null, liveUntil, outcome);
    }

    /// What the scan added.
    record Made(@Nullable UUID stamp, @Nullable UUID redemption) {

        static final Made NOTHING = new Made(null, null);
    }

    String kind() {
        return switch (outcome) {
            case ScanOutcome.Stamped _ -> "stamped";
            case ScanOutcome.Ready _ -> "voucher";
            case ScanOutcome.Redeemed _ -> "redeemed";
            case ScanOutcome.Choose _ -> "choose";
            case ScanOutcome.Question _ -> "question";
            case ScanOutcome.NotDone _ -> "refused";
            case ScanOutcome.Unknown _ -> "unknown";
        };
    }

    @Nullable String refusal() {
        return outcome instanceof ScanOutcome.NotDone no ? no.code() : null;
    }
}
