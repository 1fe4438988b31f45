package dev.stampbook.reward.batch;

import dev.stampbook.platform.print.Box;
import dev.stampbook.platform.print.Paper;
import dev.stampbook.platform.print.Sheet;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Reveal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Vouchers on paper: A4 sheets with eight each, to be cut apart.
///
/// A voucher with a redeem code shows it as text and in the symbols of the till, and no other
/// symbol, so that there is one thing to scan. One that its bearer closes, or whose code is
/// revealed on use, shows the address of its page. Any other shows itself to the scanner.
record Printout(Batch batch, String address, Wording wording) {

    /// A hundred sheets: what a printer takes and a browser shows at once.
    static final int VOUCHERS_MAX = 800;

    private static final int COLUMNS = 2;
    private static final int ROWS = 4;
    private static final int A_SHEET = COLUMNS * ROWS;
    private static final double WIDTH = 105;
    private static final double HEIGHT = 74.25;
    private static final double MARGIN = 6;
    private static final double SQUARE = 34;
    private static final double GAP = 3;
    private static final double BARS = 22;
    private static final Sheet.Style TITLE = new Sheet.Style(13, 2);
    private static final Sheet.Style LINE = new Sheet.Style(8.5, 2);
    private static final Sheet.Style CODE = new Sheet.Style(12, 2);
    private static final Sheet.Style SMALL = new Sheet.Style(7.5, 2);

    /// What is said on the paper, in the language of whoever prints: when it may be used, from when
    /// on and until when; none of these may apply.
    record Wording(String language, List<String> languages, List<String> validity) {}

    /// How many files the vouchers made so far take.
    static int parts(Batch batch) {
        return Math.ceilDiv(batch.progress().made(), VOUCHERS_MAX);
    }

    /// The sheets of these vouchers as a file.
    byte[] print(List<BatchLine> vouchers) {
        var title = batch.offer().title().in(wording.languages());
        try (var paper = new Paper(title, wording.language())) {
            for (var from = 0; from < vouchers.size(); from += A_SHEET) {
                var to = Math.min(from + A_SHEET, vouchers.size());
                try (var sheet = paper.sheet()) {
                    print(sheet, vouchers.subList(from, to));
                }
            }
            return paper.bytes();
        }
    }

    private void print(Sheet sheet, List<BatchLine> vouchers) {
        for (var place = 0; place < vouchers.size(); place++) {
            var row = place / COLUMNS;
            var box = new Box(place % COLUMNS * WIDTH, row * HEIGHT, WIDTH, HEIGHT);
            sheet.frame(box);
            print(sheet, vouchers.get(place), box.inside(MARGIN));
        }
    }

    private void print(Sheet sheet, BatchLine voucher, Box box) {
        var offer = batch.offer();
        var rest = box.below(sheet.write(offer.title().in(wording.languages()), TITLE, box) + 0.5);
        var appliesTo = offer.appliesTo();
        if (appliesTo != null) {
            rest = rest.below(sheet.write(appliesTo.in(wording.languages()), LINE, rest));
        }
        var shown = shown(voucher);
        var bars = shown.bars().isEmpty() ? 0 : Math.min(BARS, rest.height() / 2);
        var above = new Box(rest.x(), rest.y(), rest.width(), rest.height() - bars);
        drawBars(sheet, shown, rest.below(above.height()));
        if (shown.square() != null) {
            var edge = Math.min(SQUARE, above.height());
            sheet.draw(Symbols.draw(Symbol.QR, shown.square()), above.column(0, edge));
            above = above.column(edge + GAP, above.width() - edge - GAP);
        }
        var lines = above.below(GAP);
        lines = lines.below(sheet.write(shown.legible(), CODE, lines) + 1);
        for (var line : wording.validity()) {
            lines = lines.below(sheet.write(line, SMALL, lines) + 0.5);
        }
    }

    /// Bars need all the width there is: a till's reader wants them a quarter of a millimetre wide.
    private static void drawBars(Sheet sheet, Shown shown, Box box) {
        var width = box.width() / Math.max(1, shown.bars().size());
        for (var place = 0; place < shown.bars().size(); place++) {
            var drawing = Symbols.draw(shown.bars().get(place), shown.legible());
            sheet.draw(drawing, box.column(place * width, width));
        }
    }

    /// What can be read, what the square says, and the bars that say what can be read.
    private record Shown(String legible, @Nullable String square, List<Symbol> bars) {}

    private Shown shown(BatchLine voucher) {
        var offer = batch.offer();
        var source = offer.redeemCode();
        var secrets = voucher.secrets();
        if (offer.redemption() == Path.SELF || offer.reveal() == Reveal.ON_USE) {
            return new Shown(secrets.number(), address + "/v/" + secrets.viewToken(), List.of());
        }
        var code = voucher.code();
        return source == null || code == null
                ? new Shown(secrets.number(), secrets.token(), List.of(Symbol.CODE_128))
                : new Shown(
                        code,
                        source.symbols().contains(Symbol.QR) ? code : null,
                        bars(source.symbols(), code));
    }

    private static List<Symbol> bars(Set<Symbol> symbols, String code) {
        return Stream.of(Symbol.CODE_128, Symbol.EAN_13, Symbol.EAN_8, Symbol.UPC_A)
                .filter(symbols::contains)
                .filter(symbol -> Symbols.reasonAgainst(symbol, code).isEmpty())
                .toList();
    }
}
