package dev.stampbook.setup.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The third question: how it changes hands, with what we would do and why.
public record HandoverPage(
        Frame frame,
        List<Answer> tills,
        String till,
        Counsel counsel,
        List<Way> ways,
        Codes codes,
        Wrong wrong) {

    /// An answer to what the till can do, which leads to other advice.
    public record Answer(String label, String address, boolean chosen) {

        /// The style names of the answer.
        public String style() {
            return chosen ? "switch__one switch__one--chosen" : "switch__one";
        }

        /// What tells screen readers that it is the one.
        public @Nullable String mark() {
            return chosen ? "true" : null;
        }
    }

    /// What we would do, and why.
    public record Counsel(String way, String reason) {}

    /// One of the things to choose from.
    public record Way(String value, String label, String hint, boolean chosen, boolean advised) {}

    /// What is asked when there is a code, and whether only a live screen counts.
    public record Codes(List<Way> sources, String text, @Nullable String waiting, boolean live) {}

    /// What is wrong, field by field.
    public record Wrong(@Nullable String text, @Nullable String codes) {

        static final Wrong NOTHING = new Wrong(null, null);

        /// Whether anything is.
        public boolean any() {
            return text != null || codes != null;
        }
    }
}
