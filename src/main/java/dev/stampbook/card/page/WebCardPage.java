package dev.stampbook.card.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The customer's card: what it says, and the code to be scanned. `seen` is how far the journal was
/// when it was made, `news` what the business has to say to somebody who wants to hear it.
public record WebCardPage(
        Layout layout,
        Phrases words,
        String address,
        long seen,
        CardSheet sheet,
        Code code,
        List<Lead> wallets,
        @Nullable String news) {

    public WebCardPage {
        wallets = List.copyOf(wallets);
    }

    /// What leads to a wallet: a link, or a form with its token.
    public record Lead(String label, String address, @Nullable String csrf) {}

    /// What is scanned at the counter, and the number that says the same aloud; `stampable` tells
    /// whether it is for a stamp, or only to be recognised by.
    public record Code(String qr, String number, boolean stampable) {

        /// The key of its heading.
        public String title() {
            return stampable ? "card.scan_me" : "card.show_card";
        }

        /// The key of what to do with it.
        public String hint() {
            return stampable ? "card.scan_hint" : "card.show_hint";
        }
    }
}
