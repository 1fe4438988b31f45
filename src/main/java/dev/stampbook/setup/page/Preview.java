package dev.stampbook.setup.page;

import dev.stampbook.platform.Texts;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The card as customers will hold it: whose, which, how far, what for.
public record Preview(
        String merchant,
        Texts.Said name,
        Texts.Said title,
        Texts.@Nullable Said appliesTo,
        int stamps,
        int full,
        String look) {

    /// One place on the card: its number, whether it is stamped, whether the reward waits there.
    public record Hole(int number, boolean filled, boolean goal) {

        /// Whether it is drawn as a sign and not as its number.
        public boolean drawn() {
            return filled || goal;
        }

        /// The style names of the place.
        public String style() {
            return "stampcard__stamp"
                    + (filled ? " stampcard__stamp--filled" : "")
                    + (goal ? " stampcard__stamp--goal" : "");
        }
    }

    /// The places of the card, in order.
    public List<Hole> holes() {
        return IntStream.rangeClosed(1, full)
                .mapToObj(number -> new Hole(number, number <= stamps, number == full))
                .toList();
    }

    /// Cards of more than 15 places are drawn in rows of six.
    public String gridStyle() {
        return full > 15 ? "stampcard__grid stampcard__grid--many" : "stampcard__grid";
    }

    /// The style names of the card in its colour.
    public String style() {
        return "stampcard look look--" + look;
    }
}
