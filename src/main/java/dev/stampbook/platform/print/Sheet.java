package dev.stampbook.platform.print;

import dev.stampbook.platform.symbol.SymbolDrawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// One page while it is drawn.
public final class Sheet implements AutoCloseable {

    static final double POINTS_PER_MM = 72 / 25.4;
    private static final double LEADING = 1.25;
    private static final float HAIRLINE = 0.3f;
    private static final int LINES_MAX = 20;

    /// How much of its size a heavy letter is drawn around with.
    private static final double HEAVIER = 0.035;

    /// How far the handles of a curve stand out that looks like a quarter of a circle.
    private static final double CIRCLE = 0.5523;
    private static final float GREY = 0.7f;

    private final PDPageContentStream content;
    private final Lettering lettering;
    private final double height;

    Sheet(PDPageContentStream content, Lettering lettering, double height) {
        this.content = content;
        this.lettering = lettering;
        this.height = height;
    }

    /// How a text stands: its size in points, the lines that it may have, its colour, whether it
    /// stands in the middle, and whether it is heavy.
    public record Style(double size, int linesMax, Colour colour, boolean centred, boolean heavy) {

        /// Plain black text at the side from which it is read.
        public Style(double size, int linesMax) {
            this(size, linesMax, Colour.BLACK, false, false);
        }
    }

    /// Writes a text from the top of the box on, and gives the height that it took. Texts that run
    /// from right to left stand at the right.
    public double write(String text, Style style, Box box) {
        var width = box.width() * POINTS_PER_MM;
        var lines = lettering.lines(text, style.size(), width, style.linesMax());
        var leading = style.size() * LEADING / POINTS_PER_MM;
        try {
            for (var i = 0; i < lines.size(); i++) {
                write(lines.get(i), style, box.below(i * leading));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return lines.size() * leading;
    }

    private void write(Lettering.Line line, Style style, Box box) throws IOException {
        var room = room(line, style, box);
        content.setNonStrokingColor(style.colour().awt());
        content.setStrokingColor(style.colour().awt());
        content.setLineWidth((float) (style.size() * HEAVIER));
        content.beginText();
        content.setRenderingMode(style.heavy() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.newLineAtOffset(
                (float) (box.x() * POINTS_PER_MM + room), (float) (top(box.y()) - style.size()));
        for (var run : line.runs()) {
            content.setFont(run.face().font(), (float) style.size());
            content.showText(run.text());
        }
        content.endText();
        content.setNonStrokingColor(Colour.BLACK.awt());
    }

    private static double room(Lettering.Line line, Style style, Box box) {
        var left = box.width() * POINTS_PER_MM - line.width();
        if (style.centred()) {
            return left / 2;
        }
        return line.rightToLeft() ? left : 0;
    }

    /// The height that a text would take in a box.
    public double height(String text, Style style, Box box) {
        var width = box.width() * POINTS_PER_MM;
        var lines = lettering.lines(text, style.size(), width, style.linesMax()).size();
        return lines * style.size() * LEADING / POINTS_PER_MM;
    }

    /// Whether the text fits the box whole.
    public boolean fits(String text, Style style, Box box) {
        var width = box.width() * POINTS_PER_MM;
        return lettering.lines(text, style.size(), width, LINES_MAX).size() <= style.linesMax()
                && lettering.unbroken(text, style.size(), width);
    }

    /// Fills the box with a colour, its corners rounded by so many millimetres.
    public void fill(Box box, Colour colour, double radius) {
        try {
            content.setNonStrokingColor(colour.awt());
            path(box, radius * POINTS_PER_MM);
            content.fill();
            content.setNonStrokingColor(Colour.BLACK.awt());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void path(Box box, double radius) throws IOException {
        var left = (float) (box.x() * POINTS_PER_MM);
        var right = (float) ((box.x() + box.width()) * POINTS_PER_MM);
        var top = (float) top(box.y());
        var bottom = (float) top(box.y() + box.height());
        var r = (float) radius;
        var c = (float) (radius * (1 - CIRCLE));
        content.moveTo(left + r, top);
        content.lineTo(right - r, top);
        content.curveTo(right - c, top, right, top - c, right, top - r);
        content.lineTo(right, bottom + r);
        content.curveTo(right, bottom + c, right - c, bottom, right - r, bottom);
        content.lineTo(left + r, bottom);
        content.curveTo(left + c, bottom, left, bottom + c, left, bottom + r);
        content.lineTo(left, top - r);
        content.curveTo(left, top - c, left + c, top, left + r, top);
        content.closePath();
    }

    /// Draws a symbol as large as the box allows, its quiet zone included, from the top left.
    public void draw(SymbolDrawing drawing, Box box) {
        var scale =
                Math.min(box.width() / drawing.width(), box.height() / drawing.height())
                        * POINTS_PER_MM;
        try {
            for (var y = 0; y < drawing.height(); y = bandEnd(drawing, y)) {
                var height = bandEnd(drawing, y) - y;
                drawBand(drawing, new Band(y, height), scale, box);
            }
            content.fill();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Equal rows of modules, drawn as one.
    private record Band(int y, int height) {}

    private void drawBand(SymbolDrawing drawing, Band band, double scale, Box box)
            throws IOException {
        for (int to, from = 0; from < drawing.width(); from = to + 1) {
            to = from;
            while (drawing.dark(to, band.y())) {
                to++;
            }
            if (to > from) {
                content.addRect(
                        (float) (box.x() * POINTS_PER_MM + from * scale),
                        (float) (top(box.y()) - (band.y() + band.height()) * scale),
                        (float) ((to - from) * scale),
                        (float) (band.height() * scale));
            }
        }
    }

    private static int bandEnd(SymbolDrawing drawing, int from) {
        var end = from + 1;
        while (end < drawing.height() && equal(drawing, from, end)) {
            end++;
        }
        return end;
    }

    private static boolean equal(SymbolDrawing drawing, int one, int other) {
        for (var x = 0; x < drawing.width(); x++) {
            if (drawing.dark(x, one) != drawing.dark(x, other)) {
                return false;
            }
        }
        return true;
    }

    /// Draws a thin grey line around the box, for scissors.
    public void frame(Box box) {
        try {
            content.setLineWidth(HAIRLINE);
            content.setStrokingColor(GREY);
            content.addRect(
                    (float) (box.x() * POINTS_PER_MM),
                    (float) top(box.y() + box.height()),
                    (float) (box.width() * POINTS_PER_MM),
                    (float) (box.height() * POINTS_PER_MM));
            content.stroke();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private double top(double millimetres) {
        return height - millimetres * POINTS_PER_MM;
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
