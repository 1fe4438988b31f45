package dev.stampbook.card.print;

import dev.stampbook.platform.print.Box;
import dev.stampbook.platform.print.Colour;
import dev.stampbook.platform.print.Paper;
import dev.stampbook.platform.print.Sheet;
import dev.stampbook.platform.print.Sheet.Style;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;

/// What a print says, in one language, and how it is drawn: the reward in large letters, what leads
/// to it, the code on white, and whose card it is.
record Poster(Say say, Colour colour, String address, String language) {

    /// The words of a print, from its top to its bottom.
    record Say(String reward, String deal, String scan, String promise, String merchant) {}

    /// Letters shrink until a reward has room, and no further than people can read.
    private static final double SHRINK = 0.92;

    private static final int TRIES = 12;

    byte[] pdf(Format format) {
        try (var paper = drawn(format)) {
            return paper.bytes();
        }
    }

    byte[] png(Format format) {
        try (var paper = drawn(format)) {
            return paper.png(format.dotsPerInch());
        }
    }

    private Paper drawn(Format format) {
        var paper = new Paper(say.reward() + " · " + say.merchant(), language);
        try (var sheet = paper.sheet(format.size())) {
            sheet.fill(format.size(), colour, 0);
            if (format == Format.TENT) {
                small(sheet, format.size());
            } else {
                large(sheet, format.size());
            }
        }
        return paper;
    }

    /// All of it, in proportion to the width of the paper.
    private void large(Sheet sheet, Box size) {
        var unit = size.width() / 100;
        var inner = size.inside(8 * unit);
        var title = fitted(sheet, inner, 30 * unit, 3);
        var used = sheet.write(say.reward(), title, inner);
        var deal = style(13 * unit, 2, false);
        used += sheet.write(say.deal(), deal, inner.below(used + 1.5 * unit)) + 1.5 * unit;
        var foot = style(9 * unit, 1, false);
        var feet = size.height() - 8 * unit;
        var merchant = style(11 * unit, 1, true);
        var merchantTop = feet - sheet.height(say.merchant(), merchant, inner);
        sheet.write(say.merchant(), merchant, at(inner, merchantTop));
        var promiseTop = merchantTop - sheet.height(say.promise(), foot, inner) - 4 * unit;
        sheet.write(say.promise(), foot, at(inner, promiseTop));
        var scan = style(13 * unit, 2, true);
        var scanTop = promiseTop - sheet.height(say.scan(), scan, inner) - unit;
        sheet.write(say.scan(), scan, at(inner, scanTop));
        var top = inner.y() + used + 4 * unit;
        var side = Math.min(scanTop - 3 * unit - top, size.width() * 0.66);
        code(
                sheet,
                new Box(
                        (size.width() - side) / 2,
                        middle(top, scanTop - 3 * unit, side),
                        side,
                        side));
    }

    private static double middle(double from, double to, double side) {
        return from + Math.max(0, (to - from - side) / 2);
    }

    /// The reward, the code and one line.
    private void small(Sheet sheet, Box size) {
        var inner = size.inside(3);
        var title = fitted(sheet, inner, 12, 2);
        var used = sheet.write(say.reward(), title, inner);
        var scan = style(6.5, 1, false);
        var scanTop = size.height() - 2.5 - sheet.height(say.deal(), scan, inner);
        sheet.write(say.deal(), scan, at(inner, scanTop));
        var top = inner.y() + used + 1;
        var side = scanTop - 1 - top;
        code(sheet, new Box((size.width() - side) / 2, top, side, side));
    }

    private Style fitted(Sheet sheet, Box box, double size, int lines) {
        var style = style(size, lines, true);
        for (var i = 0; i < TRIES && !sheet.fits(say.reward(), style, box); i++) {
            style = style(style.size() * SHRINK, lines, true);
        }
        return style;
    }

    private Style style(double size, int lines, boolean heavy) {
        return new Style(size, lines, colour.writing(), true, heavy);
    }

    private static Box at(Box inner, double top) {
        return new Box(inner.x(), top, inner.width(), inner.height());
    }

    private void code(Sheet sheet, Box box) {
        sheet.fill(box, Colour.WHITE, box.width() / 18);
        sheet.draw(Symbols.draw(Symbol.QR, address), box);
    }
}
