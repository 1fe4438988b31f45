package dev.stampbook.setup.page;

import dev.stampbook.card.Rules.Goal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the second step sends.
record TriggerForm(@Nullable String earning, @Nullable String step, @Nullable String goal) {

    TriggerPage.Typed typed() {
        return new TriggerPage.Typed(
                "amount".equals(earning), plain(step), goal == null ? "" : plain(goal));
    }

    /// The number of stamps, when it is one that a card may have.
    Optional<Integer> stamps() {
        var typed = plain(goal);
        if (!typed.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        var stamps = Integer.parseInt(typed);
        return stamps >= 1 && stamps <= Goal.STAMPS_MAX ? Optional.of(stamps) : Optional.empty();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
