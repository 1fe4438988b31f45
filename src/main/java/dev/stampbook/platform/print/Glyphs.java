package dev.stampbook.platform.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The outlines of single letters, for pictures: from the same fonts as paper, so that a picture is
/// the same on every machine, whatever fonts are installed there.
public final class Glyphs {

    private Glyphs() {}

    /// The outline of a letter one unit high (em), from its place on the base line, `y` downwards;
    /// empty for what the fonts lack and for what leaves no ink.
    public static Optional<Shape> of(int letter) {
        return Faces.ALL.stream().flatMap(face -> outline(face, letter).stream()).findFirst();
    }

    private static Optional<Shape> outline(TrueTypeFont face, int letter) {
        // A font reads its file as it is asked.
        synchronized (face) {
            try {
                var place = face.getUnicodeCmapLookup().getGlyphId(letter);
                var glyph = place == 0 ? null : face.getGlyph().getGlyph(place);
                var scale = 1.0 / face.getUnitsPerEm();
                return Optional.ofNullable(glyph)
                        .map(
                                drawn ->
                                        AffineTransform.getScaleInstance(scale, -scale)
                                                .createTransformedShape(drawn.getPath()))
                        .filter(shape -> !shape.getBounds2D().isEmpty());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /// Read when the first picture is drawn.
    private static final class Faces {

        static final List<TrueTypeFont> ALL =
                Stream.of(Lettering.LATIN, Lettering.HANGUL).map(Faces::read).toList();

        private static TrueTypeFont read(String resource) {
            try (var file = PDDocument.class.getResourceAsStream(resource)) {
                if (file == null) {
                    throw new IllegalStateException("the font is not there: " + resource);
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(file));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
