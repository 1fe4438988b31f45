package dev.stampbook.card;

import dev.stampbook.platform.Refused;
import dev.stampbook.reward.Granting.Granted;
import java.util.List;

/// What came of an attempt to stamp.
public sealed interface StampOutcome {

    /// It was added; `cut` when fewer stamps than the purchase earned. `granted` are the rewards
    /// of what was reached, in that order; goals first.
    record Stamped(
            StampEntry entry,
            CardInHand hand,
            boolean cut,
            List<Reached> reached,
            List<Granted> granted)
            implements StampOutcome {

        public Stamped {
            reached = List.copyOf(reached);
            granted = List.copyOf(granted);
        }
    }

    /// Somebody stamped it a moment ago: is one more meant?
    record Question(StampEntry last, CardInHand hand) implements StampOutcome {}

    /// The business says no.
    record NotStamped(Refused refused, CardInHand hand) implements StampOutcome {}

    /// The merchant has no such card.
    record Absent() implements StampOutcome {}
}
