package dev.stampbook.architecture.tidy;

import java.util.Comparator;

/// A line that breaks a rule: what is wrong with it, and what to do instead.
record Violation(String path, int line, String wrong, String instead)
        implements Comparable<Violation> {

    private static final Comparator<Violation> BY_PLACE =
            Comparator.comparing(Violation::path)
                    .thenComparingInt(Violation::line)
                    .thenComparing(Violation::wrong);

    Violation {
        if (wrong.isBlank() || instead.isBlank()) {
            throw new IllegalArgumentException("a violation says what is wrong and what to do");
        }
    }

    String place() {
        return path + ":" + line;
    }

    @Override
    public int compareTo(Violation other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return place() + "  " + wrong + "; instead: " + instead;
    }
}
