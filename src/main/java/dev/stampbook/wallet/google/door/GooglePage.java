package dev.stampbook.wallet.google.door;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import org.jspecify.annotations.Nullable;

/// A card on its way to Google: what to do next. `card` is where the web card is, and `link` leads
/// on once Google has it.
public record GooglePage(
        Layout layout,
        Phrases words,
        String merchant,
        String csrf,
        String card,
        State state,
        @Nullable String link) {

    /// How far it is.
    public enum State {
        /// Its holder has to ask for it.
        ASKING,
        /// Google did not answer.
        WAITING,
        /// Google has it.
        READY
    }

    /// The key of the heading.
    public String title() {
        return switch (state) {
            case ASKING -> "wallet.google.asking_title";
            case WAITING -> "wallet.google.waiting_title";
            case READY -> "wallet.google.ready_title";
        };
    }

    /// The key of what is to be done.
    public String means() {
        return switch (state) {
            case ASKING -> "wallet.google.asking_means";
            case WAITING -> "wallet.google.waiting_means";
            case READY -> "wallet.google.ready_means";
        };
    }

    /// Where the button goes.
    public String address() {
        return card + "/google";
    }
}
