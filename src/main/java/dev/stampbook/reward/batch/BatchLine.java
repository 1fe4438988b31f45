package dev.stampbook.reward.batch;

import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A voucher of a batch as its files show it; `code` is the text of its redeem code.
record BatchLine(
        UUID id,
        Voucher.Secrets secrets,
        @Nullable String code,
        Batch.Span span,
        @Nullable Instant redeemedAt,
        @Nullable Instant voidedAt) {

    /// A mask, so that no code reaches a log.
    @Override
    public String toString() {
        return "BatchLine[%s, …]".formatted(id);
    }

    Voucher.State state(Instant now) {
        if (redeemedAt != null) {
            return Voucher.State.REDEEMED;
        }
        if (voidedAt != null) {
            return Voucher.State.VOIDED;
        }
        var end = span.expiresAt();
        if (end != null && !now.isBefore(end)) {
            return Voucher.State.EXPIRED;
        }
        return now.isBefore(span.activeFrom()) ? Voucher.State.ISSUED : Voucher.State.ACTIVE;
    }
}
