package dev.stampbook.testing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.CsvSource;

/// The rows of a table test, as its source has them. The first line is a comment that names the
/// columns; further comments say something about the rows below them.
record RuleTable(List<String> header, List<Part> parts) {

    /// Rows that belong together, under a sentence of their own or none.
    record Part(String says, List<List<String>> rows) {}

    static boolean isTable(CsvSource source) {
        return !source.textBlock().isEmpty();
    }

    static RuleTable of(CsvSource source) {
        var lines =
                source.textBlock()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (!lines.getFirst().startsWith("#")) {
            throw new IllegalArgumentException("it begins with no `# first column | second`");
        }
        var header = header(source, comment(lines.getFirst()));
        var parts = new ArrayList<Part>();
        var said = "";
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("#")) {
                said = (said + " " + comment(line)).strip();
            } else {
                if (parts.isEmpty() || !said.isEmpty()) {
                    parts.add(new Part(said, new ArrayList<>()));
                    said = "";
                }
                parts.getLast().rows().add(row(source, line, header.size()));
            }
        }
        return new RuleTable(header, parts);
    }

    /// All the cells below the header.
    Stream<String> cells() {
        return parts.stream().flatMap(part -> part.rows().stream()).flatMap(List::stream);
    }

    /// Nobody reads a comment but us: what is a quote below is a letter in it.
    private static List<String> header(CsvSource source, String line) {
        return Stream.of(line.split(Pattern.quote("" + delimiter(source)), -1))
                .map(String::strip)
                .toList();
    }

    private static String comment(String line) {
        return line.substring(1).strip();
    }

    private static List<String> row(CsvSource source, String line, int columns) {
        var row = cells(source, line);
        if (row.size() != columns) {
            throw new IllegalArgumentException(line + " has not " + columns + " cells");
        }
        return row;
    }

    /// The cells of a line; quotes are taken away, and what is between them is one cell.
    private static List<String> cells(CsvSource source, String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var place = 0; place < line.length(); place++) {
            var symbol = line.charAt(place);
            if (symbol == source.quoteCharacter() && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (symbol == delimiter(source) && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(symbol);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static char delimiter(CsvSource source) {
        return source.delimiter() == '\0' ? ',' : source.delimiter();
    }
}
