package dev.stampbook.card.print;

import dev.stampbook.platform.print.Box;
import java.util.Locale;
import java.util.Optional;

/// A size of paper for the join code, in millimetres.
public enum Format {
    /// A card for the counter, 10 × 15 cm.
    POSTER(100, 150, 300),
    /// A small square for a table, 5 × 5 cm.
    TENT(50, 50, 600),
    /// A sheet for a window, A4.
    SHEET(210, 297, 200);

    private final double width;
    private final double height;
    private final int dotsPerInch;

    Format(double width, double height, int dotsPerInch) {
        this.width = width;
        this.height = height;
        this.dotsPerInch = dotsPerInch;
    }

    Box size() {
        return new Box(0, 0, width, height);
    }

    /// The sharpness of a picture of it: as much as printers make, no more than fits a message.
    int dotsPerInch() {
        return dotsPerInch;
    }

    /// As addresses have it: `poster`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> of(String text) {
        for (var format : values()) {
            if (format.text().equals(text)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
