package dev.stampbook.scan.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a scan as the counter shows it: big, worded, with a sign, and what can be done
/// next.
public record Told(Tone tone, String title, List<String> lines, List<Choice> choices) {

    /// How an answer looks and sounds; never the only thing that tells it.
    public enum Tone {
        GOOD("outcome outcome--good"),
        ASK("outcome outcome--ask"),
        BAD("outcome outcome--bad");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        /// The style names of the panel.
        public String style() {
            return style;
        }
    }

    /// One button: its words, the hidden fields it sends, and whether it is the quieter one; with
    /// the label of a field for the amount of the bill when that is asked for.
    public record Choice(
            String label, Map<String, String> fields, boolean quiet, @Nullable String bill) {

        Choice(String label, Map<String, String> fields, boolean quiet) {
            this(label, fields, quiet, null);
        }

        /// The style names of the button.
        public String style() {
            return quiet ? "button button--plain" : "button";
        }
    }
}
