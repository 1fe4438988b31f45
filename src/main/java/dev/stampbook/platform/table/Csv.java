package dev.stampbook.platform.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lines of CSV.
public final class Csv {

    private static final String FORMULAS = "=+-@\t\r\n";

    private Csv() {}

    /// One line with its end; what is null is an empty cell.
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = harmless(value);
        var plain = text.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// Numbers of ours may begin with a minus; texts of others begin with nothing that counts.
    private static String harmless(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        var first = text.stripLeading();
        var formula =
                !(value instanceof Number)
                        && !text.isEmpty()
                        && (FORMULAS.indexOf(text.charAt(0)) >= 0
                                || (!first.isEmpty() && FORMULAS.indexOf(first.charAt(0)) >= 0));
        return formula ? "'" + text : text;
    }
}
