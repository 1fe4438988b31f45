package dev.stampbook.scan.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The answer to a scan as the counter shows it: big, worded, with a sign, how far the card is, and
/// what can be done next. The page draws it, and so does the script of the counter.
public record Told(
        Tone tone,
        String title,
        List<String> lines,
        @Nullable Progress progress,
        List<Choice> choices) {

    /// How an answer looks and sounds; never the only thing that tells it.
    public enum Tone {
        GOOD,
        ASK,
        BAD,
        /// Nobody has answered yet.
        WAIT;

        /// Its name among the templates of the script, as JSON has it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The style names of the panel.
        public String style() {
            return switch (this) {
                case GOOD -> "outcome outcome--good";
                case ASK -> "outcome outcome--ask";
                case BAD -> "outcome outcome--bad";
                case WAIT -> "outcome outcome--wait";
            };
        }
    }

    /// How far a card is in its cycle.
    public record Progress(int stamps, int goal) {

        /// One place per stamp: whether it is filled.
        public List<Boolean> places() {
            return IntStream.range(0, goal).mapToObj(place -> place < stamps).toList();
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

    Told(Tone tone, String title, List<String> lines, List<Choice> choices) {
        this(tone, title, lines, null, choices);
    }

    /// Its title sentence by sentence, and apart what follows a colon: lines end there first.
    public List<String> parts() {
        return List.of(title.split("(?<=[.?!:]) "));
    }

    /// Words alone.
    static Told plain(Tone tone, String title, String... lines) {
        return new Told(tone, title, List.of(lines), List.of());
    }
}
