package dev.stampbook.wallet.apple;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The rows of a strip, those above never shorter: how many, how large the places are, and where
/// they are.
record StripRows(int count, int rows, double size, double width, double height) {

    private static final int ROWS_MAX = 4;
    private static final double EDGE_X = 20;
    private static final double EDGE_Y = 13;

    /// Between two places, as a part of one.
    private static final double GAP = 0.17;

    private static final double SIZE_MAX = 74;

    /// The middle of a place, from the top left.
    record Spot(double x, double y) {}

    /// As large as has room; of equally large ones in fewer rows.
    static StripRows of(int count, double width, double height) {
        return IntStream.rangeClosed(1, ROWS_MAX)
                .mapToObj(
                        rows ->
                                new StripRows(
                                        count,
                                        rows,
                                        size(count, rows, width, height),
                                        width,
                                        height))
                .max(
                        Comparator.<StripRows>comparingDouble(rows -> rows.size)
                                .thenComparingInt(rows -> -rows.rows))
                .orElseThrow();
    }

    private static double size(int count, int rows, double width, double height) {
        var longest = (count + rows - 1) / rows;
        var across = (width - 2 * EDGE_X) / (longest + GAP * (longest - 1));
        var down = (height - 2 * EDGE_Y) / (rows + GAP * (rows - 1));
        return Math.min(SIZE_MAX, Math.min(across, down));
    }

    /// Where a place is, counted from one.
    Spot spot(int number) {
        var row = 0;
        var before = 0;
        while (number > before + inRow(row)) {
            before += inRow(row);
            row++;
        }
        var step = size * (1 + GAP);
        var left = (width - (inRow(row) - 1) * step) / 2;
        var top = (height - (rows - 1) * step) / 2;
        return new Spot(left + (number - before - 1) * step, top + row * step);
    }

    private int inRow(int row) {
        return count / rows + (row < count % rows ? 1 : 0);
    }
}
