package dev.stampbook.setup.page;

import dev.stampbook.platform.Texts;
import org.jspecify.annotations.Nullable;

/// The fourth step: a phone and a counter side by side, and whatever can be pressed on them.
///
/// `warning` is what to know before opening the card to customers.
public record TrialPage(
        Frame frame, Preview card, long seen, Phone phone, Counter counter, String warning) {

    /// What the phone shows below the card.
    public sealed interface Phone {

        /// The page behind the poster, with its one button.
        record Joining() implements Phone {}

        /// The card alone.
        record Holding() implements Phone {}

        /// A voucher, with the button that uses it where the customer does.
        record Voucher(Texts.Said title, Texts.@Nullable Said appliesTo, boolean self)
                implements Phone {}

        /// The screen after the use, with the code where the till wants one.
        record Used(Texts.Said title, @Nullable Code code) implements Phone {}

        /// A code as text and as a symbol.
        record Code(String text, String drawing) {}
    }

    /// What the counter says and offers.
    public record Counter(String says, boolean good, @Nullable Press press, @Nullable Press other) {

        /// The style names of what it says.
        public String style() {
            return good ? "till__says till__says--good" : "till__says";
        }
    }

    /// Something to press at the counter.
    public record Press(String act, String label) {}

    /// The rest of the way: whether something has been done that can be done again.
    public boolean begun() {
        return !(phone instanceof Phone.Joining);
    }

    /// The style names of the button that opens the card: it stands out once all was seen.
    public String openStyle() {
        return phone instanceof Phone.Used ? "button" : "button button--plain";
    }

    /// The voucher on the phone, if that is what it shows.
    public Phone.@Nullable Voucher voucher() {
        return phone instanceof Phone.Voucher voucher ? voucher : null;
    }

    /// The screen after the use, if that is what the phone shows.
    public Phone.@Nullable Used used() {
        return phone instanceof Phone.Used used ? used : null;
    }
}
