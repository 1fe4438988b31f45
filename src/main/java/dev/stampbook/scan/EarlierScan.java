package dev.stampbook.scan;

import dev.stampbook.platform.write.WaistRefused;
import dev.stampbook.platform.write.WriteRefusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A scan that was answered before: what it wanted, what it led to, and how long its live proof
/// lasts.
record EarlierScan(
        UUID id,
        @Nullable UUID holder,
        Scan.Wish wish,
        Seen seen,
        @Nullable LiveStep liveStep,
        @Nullable Instant liveUntil,
        Print print,
        @Nullable ScanOutcome outcome,
        Instant received) {

    /// What the scan found.
    record Seen(@Nullable UUID card, @Nullable UUID voucher) {

        static final Seen NOTHING = new Seen(null, null);
    }

    /// A step of a rotating code, of a card or a voucher.
    record LiveStep(UUID subject, long step) {}

    /// What a scan asked, in 32 bytes.
    record Print(byte[] bytes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Print that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /// Whether it was taken on the same device, or with the same key.
    boolean sameHolder(Scan scan) {
        return Objects.equals(holder, scan.actor().id());
    }

    /// What was answered; a repetition of what is not kept any more is refused.
    ScanOutcome told() {
        if (outcome == null) {
            throw new WaistRefused(WriteRefusal.ANSWER_ERASED);
        }
        return outcome;
    }

    /// The same answer to another scan.
    TakenScan again(Scan other) {
        return new TakenScan(other, wish, seen, TakenScan.Made.NOTHING, null, liveUntil, told());
    }

    /// Whether a follow-up may still count on its live proof.
    boolean live(Instant now) {
        return liveUntil != null && now.isBefore(liveUntil);
    }
}
