package dev.stampbook.card.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;

/// The page behind the QR poster: the card and what it leads to first, then one button. `browser`
/// is the secret that a browser keeps once it has joined, so that pressing twice gives one card.
public record JoinPage(
        Layout layout,
        Phrases words,
        String csrf,
        String browser,
        Face face,
        Promise first,
        List<Promise> others,
        boolean open,
        List<Button> wallets,
        Questions questions) {

    /// The style names of the button for the web card: plain where a wallet goes before it.
    public String cardStyle() {
        return wallets.isEmpty() ? "button" : "button button--plain";
    }

    /// A wallet to put the card into.
    public record Button(String wallet, String label) {}

    /// What is asked, none of it unless the merchant wants to know, and what was wrong with the
    /// answers.
    public record Questions(
            List<JoinField> fields, List<Agreement> consents, List<Wrong> problems) {

        /// The key of what is promised: where nothing is asked, not even a name.
        public String promise() {
            return fields.isEmpty() ? "join.promise" : "join.promise_asking";
        }
    }

    /// What is wrong with a field.
    public record Wrong(String field, String words) {}
}
