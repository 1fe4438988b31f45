package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import java.util.List;

/// What is shown once: why, the lines with their names, and where it goes on.
public record SecretPage(DeskFrame frame, String said, List<Line> lines, Way way) {

    public SecretPage {
        lines = List.copyOf(lines);
    }

    /// A secret, or what goes with it.
    public record Line(String label, String text) {}

    /// Where it goes on.
    public record Way(String address, String label) {}
}
