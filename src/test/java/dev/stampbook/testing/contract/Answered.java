package dev.stampbook.testing.contract;

import java.util.Comparator;

/// An answer that an operation declares or gave: its status and, where the business says no, the
/// code, else an empty text.
public record Answered(String operation, int status, String code) implements Comparable<Answered> {

    @Override
    public int compareTo(Answered other) {
        return Comparator.comparing(Answered::operation)
                .thenComparingInt(Answered::status)
                .thenComparing(Answered::code)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(operation, status, code).strip();
    }
}
