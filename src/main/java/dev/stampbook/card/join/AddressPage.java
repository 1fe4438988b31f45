package dev.stampbook.card.join;

import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import org.jspecify.annotations.Nullable;

/// What a link leads to that adds an address to a card: one button, or why there is none; `card` is
/// where the card is, when it is known here.
public record AddressPage(
        Layout layout,
        Phrases words,
        String merchant,
        Told told,
        @Nullable Adding adding,
        @Nullable String card) {

    /// What is said.
    public record Told(String title, String line) {}

    /// The card, and the address that it shall have.
    public record Adding(Texts.Said program, String address, String csrf) {}
}
