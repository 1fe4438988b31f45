package dev.stampbook.platform.print;

/// A place on a sheet, in millimetres from the top left.
public record Box(double x, double y, double width, double height) {

    /// The same place without a margin on each side.
    public Box inside(double margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }

    /// What is left of it below a height.
    public Box below(double used) {
        return new Box(x, y + used, width, height - used);
    }

    /// The part of it from `from` on, so wide.
    public Box column(double from, double columnWidth) {
        return new Box(x + from, y, columnWidth, height);
    }
}
