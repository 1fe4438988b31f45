package dev.stampbook.card.page;

import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;

/// The customer's card: how far, the code to be scanned, vouchers by expiry with the reason of
/// each, those that ended, and how far the visits are. `seen` is how far the journal was when it
/// was made.
public record WebCardPage(
        Layout layout,
        Phrases words,
        String address,
        long seen,
        Face face,
        List<String> notes,
        Code code,
        List<Promise> goals,
        List<Promise> ahead,
        List<VoucherTile> ready,
        List<VoucherTile> ended) {

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
