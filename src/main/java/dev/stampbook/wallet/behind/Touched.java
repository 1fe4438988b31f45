package dev.stampbook.wallet.behind;

import java.util.Set;
import java.util.UUID;

/// Whose cards may look different after so many lines of a journal: those named, all of these
/// customers, all of these programs, or `all`. `last` is the number of the
/// last of the `lines`, and the one before when there were none.
public record Touched(
        Set<UUID> cards,
        Set<UUID> customers,
        Set<UUID> programs,
        boolean all,
        long last,
        int lines) {

    public Touched {
        cards = Set.copyOf(cards);
        customers = Set.copyOf(customers);
        programs = Set.copyOf(programs);
    }

    /// Whether single cards are among it.
    public boolean some() {
        return !cards.isEmpty() || !customers.isEmpty();
    }
}
