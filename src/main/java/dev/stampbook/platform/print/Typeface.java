package dev.stampbook.platform.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font in a document, and which letters it has.
record Typeface(PDFont font, CmapLookup letters) {

    private static final double UNITS = 1_000;

    static Typeface load(PDDocument document, String resource) {
        try (var file = PDDocument.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the font is not there: " + resource);
            }
            var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new Typeface(
                    PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    boolean has(int letter) {
        return letters.getGlyphId(letter) != 0;
    }

    /// The width of a text of letters that it has, in points at a size in points.
    double width(String text, double size) {
        try {
            return font.getStringWidth(text) / UNITS * size;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
