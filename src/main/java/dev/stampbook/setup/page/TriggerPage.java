package dev.stampbook.setup.page;

import org.jspecify.annotations.Nullable;

/// The second question: what earns the reward. `deals` says the bargain for each number of stamps,
/// a line each, for the page to show while one types.
public record TriggerPage(
        Frame frame, Typed typed, String currency, Said said, Wrong wrong, String deals) {

    /// What stands in the fields.
    public record Typed(boolean byAmount, String step, String goal) {}

    /// The bargain, and what it means.
    public record Said(String deal, String meaning) {}

    /// What is wrong, field by field.
    public record Wrong(@Nullable String step, @Nullable String goal) {

        static final Wrong NOTHING = new Wrong(null, null);

        /// Whether anything is.
        public boolean any() {
            return step != null || goal != null;
        }
    }
}
