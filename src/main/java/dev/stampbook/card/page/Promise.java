package dev.stampbook.card.page;

import dev.stampbook.platform.Texts;
import org.jspecify.annotations.Nullable;

/// What a card leads to: the reward, after how much, what exactly it is for, and how far it is on
/// the way, where that is drawn.
public record Promise(
        Texts.Said title, String when, Texts.@Nullable Said appliesTo, @Nullable Way way) {

    /// So much of so much.
    public record Way(int done, int full) {

        /// Whether its end is reached.
        public boolean reached() {
            return done >= full;
        }
    }

    /// The style names of its sign: a reward that was reached is lit.
    public String signStyle() {
        return way == null || way.reached()
                ? "promise__sign"
                : "promise__sign promise__sign--ahead";
    }
}
