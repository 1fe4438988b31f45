package dev.stampbook.card;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wish to stamp a card: who, which card, how much, in which mode, where and when.
///
/// `confirmed` answers the question whether one more stamp within a minute is meant. The location
/// is the actor's.
public record ToStamp(
        Actor actor,
        CardRef card,
        int count,
        @Nullable Money amount,
        StampMode mode,
        boolean confirmed,
        Instant at,
        @Nullable String receipt,
        @Nullable UUID scan) {

    public ToStamp {
        if (count < 1) {
            throw new IllegalArgumentException("at least one stamp");
        }
    }

    /// One stamp in a mode of the counter.
    public static ToStamp one(Actor actor, CardRef card, StampMode mode, Instant at) {
        return new ToStamp(actor, card, 1, null, mode, false, at, null, null);
    }
}
