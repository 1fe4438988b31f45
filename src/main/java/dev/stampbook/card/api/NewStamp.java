package dev.stampbook.card.api;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.StampEntry;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.web.InputChecks;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The body that stamps a card: how many or for which amount, on which receipt, where and when.
record NewStamp(
        @Nullable Integer count,
        @Nullable Money amount,
        @Nullable String receipt,
        @Nullable String location,
        @Nullable Instant at) {

    private static final int COUNT_MAX = 1_000;
    private static final int RECEIPT_LENGTH_MAX = 100;
    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    /// What happened longer ago is history that an import brings, and no stamp any more.
    private static final Duration BACKDATED_MAX = Duration.ofDays(2);

    ToStamp read(Actor actor, String card, Instant now) {
        new InputChecks()
                .range("/count", count == null ? null : count.longValue(), 1, COUNT_MAX)
                .range("/amount/value", amount == null ? null : amount.value(), 1, AMOUNT_MAX)
                .text("/receipt", receipt, RECEIPT_LENGTH_MAX)
                .that("/at", "card.invalid.at", at == null || within(at, now))
                .done();
        return new ToStamp(
                actor,
                CardRef.of(card),
                count == null ? 1 : count,
                amount,
                StampEntry.Mode.API,
                true,
                at == null ? now : at,
                receipt,
                null);
    }

    private static boolean within(Instant at, Instant now) {
        return !at.isAfter(now) && !at.isBefore(now.minus(BACKDATED_MAX));
    }
}
