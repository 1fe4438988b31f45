package dev.stampbook.card.join;

import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import org.jspecify.annotations.Nullable;

/// What a link from a letter leads to: one button, with the questions of the program where it does
/// not know her yet. Without `opening` the link is over.
public record LinkPage(Layout layout, Phrases words, String merchant, @Nullable Opening opening) {

    /// The card that opens, and the secret that the browser keeps once it has.
    public record Opening(
            Texts.Said program, String csrf, String browser, JoinPage.Questions questions) {}
}
