package dev.stampbook.card.print;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be printed and shared of a program, in one of the languages.
public record PrintsPage(
        DeskFrame frame,
        Phrases words,
        String program,
        List<Tongue> tongues,
        List<Print> prints,
        String link,
        String button) {

    /// A language of the prints.
    public record Tongue(String tag, String name, String address, boolean chosen) {

        /// The style names of its place in the list.
        public String style() {
            return chosen ? "switch__one switch__one--chosen" : "switch__one";
        }

        /// What tells screen readers that it is the one.
        public @Nullable String mark() {
            return chosen ? "true" : null;
        }
    }

    /// A print as it looks, and where its files are.
    public record Print(String label, String style, String pdf, String png) {}
}
