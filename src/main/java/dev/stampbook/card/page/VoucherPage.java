package dev.stampbook.card.page;

import dev.stampbook.card.page.WebCardPage.Lead;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.page.Layout;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One voucher with its one action; `refusal` is why it could not be used
/// just now, `back` leads to its card, when it shows on one, `wallets` to a pass of its own.
public record VoucherPage(
        Layout layout,
        Phrases words,
        String csrf,
        Told told,
        Act act,
        @Nullable String refusal,
        @Nullable String back,
        @Nullable Live live,
        List<Lead> wallets) {

    public VoucherPage {
        wallets = List.copyOf(wallets);
    }

    /// Where news of its card is heard, where the page itself is, and how far the journal was when
    /// it was made.
    public record Live(String address, String page, long seen) {}

    /// The style names of its state: ready when there is something to do.
    public String stateStyle() {
        return switch (act) {
            case Act.Used _, Act.Nothing _ -> "voucher__state";
            case Act.Use _, Act.Show _, Act.Code _, Act.Ask _ ->
                    "voucher__state voucher__state--ready";
        };
    }

    /// What is said of the voucher, whatever its path.
    public record Told(
            String merchant,
            Texts.Said title,
            Texts.@Nullable Said appliesTo,
            Texts.@Nullable Said description,
            Texts.@Nullable Said terms,
            String reason,
            String state) {}

    /// The one thing that can be done now.
    public sealed interface Act {

        /// Hold the button, and it is used.
        record Use(String address) implements Act {}

        /// Show the code that rotates to the staff; `numberToo` where the number of the card, said
        /// aloud, is as good.
        record Show(String address, boolean numberToo) implements Act {

            /// The key of what is promised of the code, and no more than that.
            public String hint() {
                return numberToo ? "voucher.rotates_or_number" : "voucher.rotates";
            }
        }

        /// Give the code to the till: as text and in the owner's symbols, each an SVG; with a use
        /// when the customer says herself that it is done.
        record Code(String text, List<Symbol> symbols, @Nullable Use use) implements Act {}

        /// No code was left to give: the team marks it used.
        record Ask() implements Act {}

        /// It was used a moment ago: the moving green screen, with the code when use revealed one.
        /// `tongue` is the language with the region in which the clock of its `zone` is told.
        record Used(String at, String zone, String tongue, @Nullable Code code) implements Act {}

        /// Nothing: not usable yet, or ended.
        record Nothing() implements Act {}
    }

    /// A drawn code: `qr` is square, the others are wide.
    public record Symbol(String svg, boolean qr) {

        /// The style names of the symbol.
        public String style() {
            return qr ? "symbol symbol--qr" : "symbol";
        }
    }
}
