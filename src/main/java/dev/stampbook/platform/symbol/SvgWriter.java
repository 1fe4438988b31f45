package dev.stampbook.platform.symbol;

import java.util.Locale;

/// Writes a drawing as SVG: a white ground and one path of all dark modules.
final class SvgWriter {

    private SvgWriter() {}

    static String write(SymbolDrawing drawing, String title) {
        // The colour stands on the element itself: light text of a dark page must not reach it.
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" \
                color="#000" shape-rendering="crispEdges"><title>%3$s</title>\
                <path fill="#fff" d="M0 0h%1$dv%2$dH0z"/>\
                <path fill="currentColor" d="%4$s"/></svg>
                """,
                drawing.width(),
                drawing.height(),
                escaped(title),
                path(drawing));
    }

    private static String path(SymbolDrawing drawing) {
        var path = new StringBuilder();
        int left = drawing.symbol().quiet();
        int top = left;
        for (boolean[] row : drawing.rows()) {
            int to;
            for (int from = 0; from < row.length; from = to + 1) {
                to = endOfRun(row, from);
                if (to > from) {
                    path.append(bar(from + left, top, to - from, drawing.rowHeight()));
                }
            }
            top += drawing.rowHeight();
        }
        return path.toString();
    }

    private static int endOfRun(boolean[] row, int from) {
        int to = from;
        while (to < row.length && row[to]) {
            to++;
        }
        return to;
    }

    private static String bar(int x, int y, int width, int height) {
        return "M" + x + " " + y + "h" + width + "v" + height + "h-" + width + "z";
    }

    private static String escaped(String title) {
        var text = new StringBuilder(title.length());
        title.codePoints().filter(SvgWriter::allowed).forEach(character -> append(text, character));
        return text.toString();
    }

    /// What XML cannot hold at all, not even escaped, would make the whole picture unreadable.
    private static boolean allowed(int character) {
        return (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static void append(StringBuilder text, int character) {
        switch (character) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append("&#39;");
            default -> text.appendCodePoint(character);
        }
    }
}
