package dev.stampbook.platform.print;

import com.ibm.icu.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Breaks texts into lines and finds the font of each letter.
final class Lettering {

    static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    static final String HANGUL = "/vendor/fonts/NotoSansKR-Hangul.ttf";
    private static final String CUT = "…";

    private final PDDocument document;
    private final Typeface latin;
    private @Nullable Typeface hangul;

    Lettering(PDDocument document) {
        this.document = document;
        this.latin = Typeface.load(document, LATIN);
    }

    /// A part of a line in one font.
    record Run(Typeface face, String text) {}

    /// A line as it is read, and whether it runs from right to left.
    record Line(List<Run> runs, double width, boolean rightToLeft) {}

    /// At most so many lines of a text, none wider than `width`; what does not fit is cut off.
    List<Line> lines(String text, double size, double width, int most) {
        var clean = clean(text);
        var rightToLeft = Bidi.getBaseDirection(clean) == Bidi.RTL;
        var lines = new ArrayList<Line>();
        for (var rest = clean; !rest.isEmpty() && lines.size() < most; ) {
            var last = lines.size() == most - 1;
            var end = fitting(rest, size, width);
            var whole = end == rest.length();
            var line = whole || !last ? rest.substring(0, end) : cut(rest, size, width);
            lines.add(line(line.strip(), size, rightToLeft));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /// Whether each word of a text has room in a line.
    boolean unbroken(String text, double size, double width) {
        return Stream.of(clean(text).split(" ")).allMatch(word -> width(word, size) <= width);
    }

    /// Where the first line of a text ends: behind the last word that fits, or inside a long one.
    private int fitting(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text.length();
        }
        var most = longest(text, size, width);
        var space = text.lastIndexOf(' ', most);
        return space > 0 ? space : Math.max(most, text.offsetByCodePoints(0, 1));
    }

    private String cut(String text, double size, double width) {
        return text.substring(0, longest(text, size, width - width(CUT, size))).strip() + CUT;
    }

    private int longest(String text, double size, double width) {
        var end = 0;
        for (var next = 0;
                next < text.length() && width(text.substring(0, next), size) <= width; ) {
            end = next;
            next = text.offsetByCodePoints(next, 1);
        }
        return end;
    }

    private double width(String text, double size) {
        return runs(text).stream().mapToDouble(run -> run.face().width(run.text(), size)).sum();
    }

    private Line line(String text, double size, boolean rightToLeft) {
        var level = rightToLeft ? Bidi.LEVEL_DEFAULT_RTL : Bidi.LEVEL_DEFAULT_LTR;
        var seen = new Bidi(text, level).writeReordered(Bidi.DO_MIRRORING);
        return new Line(runs(seen), width(seen, size), rightToLeft);
    }

    private List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var open = new StringBuilder();
        Typeface face = latin;
        for (var letter : text.codePoints().toArray()) {
            var own = face(letter);
            if (!own.equals(face) && !open.isEmpty()) {
                runs.add(new Run(face, open.toString()));
                open.setLength(0);
            }
            face = own;
            open.appendCodePoint(own.has(letter) ? letter : '?');
        }
        if (!open.isEmpty()) {
            runs.add(new Run(face, open.toString()));
        }
        return runs;
    }

    private Typeface face(int letter) {
        if (latin.has(letter) || letter < 0x1100) {
            return latin;
        }
        if (hangul == null) {
            hangul = Typeface.load(document, HANGUL);
        }
        return hangul.has(letter) ? hangul : latin;
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }
}
