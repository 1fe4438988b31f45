package dev.stampbook.card;

import dev.stampbook.platform.Refused;
import java.util.List;

/// What a card answers to an attempt, before anything is granted or written.
sealed interface StampDecision {

    /// Stamps are added; `cut` when fewer than the purchase earned.
    record Accepted(Balance after, int added, boolean cut, List<Reached> reached)
            implements StampDecision {

        public Accepted {
            reached = List.copyOf(reached);
        }
    }

    /// Somebody stamped it a moment ago: is one more meant?
    record Asked(StampEntry last) implements StampDecision {}

    /// No.
    record No(Refused why) implements StampDecision {}
}
