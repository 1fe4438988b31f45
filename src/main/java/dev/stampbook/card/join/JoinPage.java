package dev.stampbook.card.join;

import dev.stampbook.card.page.Agreement;
import dev.stampbook.card.page.Face;
import dev.stampbook.card.page.Promise;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Nullable Gift gift,
        List<Button> wallets,
        Questions questions) {

    /// The wallet of this phone, which goes before the web card.
    public List<Button> fitting() {
        return wallets.stream().filter(Button::fits).toList();
    }

    /// The wallets of other phones, for whoever knows better what this device has.
    public List<Button> foreign() {
        return wallets.stream().filter(button -> !button.fits()).toList();
    }

    /// The style names of the button for the web card: plain where a wallet goes before it.
    public String cardStyle() {
        return fitting().isEmpty() ? "button" : "button button--plain";
    }

    /// What is to be said about the link that led here: so many stamps, or none any more.
    public record Gift(String words, int stamps) {

        /// The style names of what is said.
        public String style() {
            return stamps > 0 ? "notice notice--good" : "notice notice--still";
        }
    }

    /// A wallet to put the card into, and whether it is the one of this phone.
    public record Button(String wallet, String label, boolean fits) {}

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
