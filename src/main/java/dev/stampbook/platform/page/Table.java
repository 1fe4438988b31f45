package dev.stampbook.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table for `ui/table`: on a narrow screen each row becomes a card whose lines say their heads.
/// `more` leads to the rows behind the last one.
public record Table(
        String caption, List<String> heads, List<Row> rows, String empty, @Nullable Link more) {

    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// Where something leads, in words.
    public record Link(String address, String label) {}

    /// One row; its first cell is what it is about.
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /// A row of these cells.
        public static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    /// One cell: a text, where it leads, and how it looks.
    public record Cell(String text, @Nullable String address, Look look) {

        /// A text.
        public static Cell of(String text) {
            return new Cell(text, null, Look.PLAIN);
        }

        /// A text that leads somewhere.
        public static Cell of(String text, String address) {
            return new Cell(text, address, Look.PLAIN);
        }

        /// A text that looks like something.
        public static Cell of(String text, Look look) {
            return new Cell(text, null, look);
        }

        /// The style name of its place: on a narrow screen nothing needs no line.
        public @Nullable String place() {
            return text.isEmpty() ? "table__blank" : null;
        }

        /// The style names of the text.
        public String style() {
            return switch (look) {
                case PLAIN -> "table__text";
                case NUMBER -> "table__number";
                case CODE -> "table__code";
                case GOOD -> "tag tag--good";
                case STILL -> "tag";
                case BAD -> "tag tag--bad";
            };
        }
    }

    /// How a cell looks; a state is a word in a colour, never a colour alone.
    public enum Look {
        PLAIN,
        NUMBER,
        CODE,
        GOOD,
        STILL,
        BAD
    }

    /// The head of a column.
    public String head(int column) {
        return heads.get(column);
    }
}
