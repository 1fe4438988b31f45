package dev.stampbook.setup;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules;
import dev.stampbook.reward.CodeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A card while parts of it are decided one after the other.
final class Sketch {

    /// Where the colour of the card stands in its design.
    static final String COLOUR = "colour";

    private final Map<String, Object> design = new HashMap<>();
    private SetUp.Place place;
    private @Nullable Rules rules;

    /// Goes on from a draft, or begins without one.
    Sketch(SetUp.Place place, @Nullable Program draft) {
        this.place = place;
        if (draft != null) {
            rules = draft.rules();
            design.putAll(draft.design());
        }
    }

    /// Decides a part; false for all but the reward as long as there is none.
    boolean take(Part part) {
        var before = rules;
        if (before == null && !(part instanceof Part.Promise)) {
            return false;
        }
        if (part instanceof Part.Promise promise) {
            wear(promise.industry());
            var other = promise.industry() != place.industry();
            rules = before == null || other ? Part.begun(promise) : promise.into(before);
        } else if (before != null) {
            rules = part.into(before);
        }
        place = place.after(part);
        return true;
    }

    /// The list of codes that it has, if it has one.
    Optional<CodeSource> pool() {
        return rules != null && Part.offered(rules).redeemCode() instanceof CodeSource.Pool pool
                ? Optional.of(pool)
                : Optional.empty();
    }

    /// What the reward is called first.
    String title() {
        return rules == null ? "" : Part.offered(rules).title().values().values().iterator().next();
    }

    /// The rules as they are by now; none without a reward.
    @Nullable Rules rules() {
        return rules;
    }

    Map<String, Object> design() {
        return design;
    }

    SetUp.Place place() {
        return place;
    }

    private void wear(@Nullable Industry industry) {
        if (industry != null) {
            design.put(COLOUR, industry.colour());
        }
    }
}
