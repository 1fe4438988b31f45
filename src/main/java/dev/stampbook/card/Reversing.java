package dev.stampbook.card;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes back the newest stamp entry of a card, with everything that it granted.
@Component
public class Reversing implements Deed<Reversing.ToReverse, Reversing.ReversalOutcome> {

    Reversing() {}

    /// The wish to take a stamp entry back. Staff may do so for five minutes with their own last
    /// one, whoever may overrule always.
    public record ToReverse(Actor actor, UUID stamp, @Nullable String reason, Instant at) {}

    /// What came of it.
    public sealed interface ReversalOutcome {

        /// The entry that takes it back, and the card afterwards.
        record Reversed(StampEntry entry, CardInHand hand) implements ReversalOutcome {}

        /// The business says no.
        record NotReversed(Refused refused) implements ReversalOutcome {}

        /// The merchant has no such stamp entry.
        record Absent() implements ReversalOutcome {}
    }

    /// One outcome per wish, in their order.
    @Override
    public List<ReversalOutcome> perform(
            MerchantId merchant, List<ToReverse> wishes, Changes changes) {
        throw new UnsupportedOperationException("reverse");
    }
}
