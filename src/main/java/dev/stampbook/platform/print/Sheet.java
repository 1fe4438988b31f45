package dev.stampbook.platform.print;

import dev.stampbook.platform.symbol.SymbolDrawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// One page while it is drawn.
public final class Sheet implements AutoCloseable {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double LEADING = 1.25;
    private static final float HAIRLINE = 0.3f;
    private static final float GREY = 0.7f;

    private final PDPageContentStream content;
    private final Lettering lettering;

    Sheet(PDPageContentStream content, Lettering lettering) {
        this.content = content;
        this.lettering = lettering;
    }

    /// How a text stands: its size in points and the lines that it may have.
    public record Style(double size, int linesMax) {}

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
        var room = line.rightToLeft() ? box.width() * POINTS_PER_MM - line.width() : 0;
        content.beginText();
        content.newLineAtOffset(
                (float) (box.x() * POINTS_PER_MM + room), (float) (top(box.y()) - style.size()));
        for (var run : line.runs()) {
            content.setFont(run.face().font(), (float) style.size());
            content.showText(run.text());
        }
        content.endText();
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

    private static double top(double millimetres) {
        return PDRectangle.A4.getHeight() - millimetres * POINTS_PER_MM;
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
