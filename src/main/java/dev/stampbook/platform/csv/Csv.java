package dev.stampbook.platform.csv;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes cells, and reads them back.
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /// A line of cells, with its end; nothing is an empty cell.
    public static String line(@Nullable Object... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A text as it stood before it was written as a cell.
    public static String harmless(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && formula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        var safe = formula(text) ? "'" + text : text;
        return safe.chars().anyMatch(Csv::special) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean special(int letter) {
        return letter == ',' || letter == '"' || letter == ';' || letter < ' ';
    }
}
