package dev.stampbook.setup.page;

import org.jspecify.annotations.Nullable;

/// The first question: what is promised, on which card. With what was typed, and what is wrong with
/// it.
public record RewardPage(Frame frame, String industry, Typed typed, String currency, Wrong wrong) {

    /// What stands in the fields.
    public record Typed(String title, String appliesTo, String worth, String card) {}

    /// What is wrong, field by field.
    public record Wrong(
            @Nullable String title,
            @Nullable String appliesTo,
            @Nullable String worth,
            @Nullable String card) {

        static final Wrong NOTHING = new Wrong(null, null, null, null);

        /// Whether anything is.
        public boolean any() {
            return title != null || appliesTo != null || worth != null || card != null;
        }
    }
}
