package dev.stampbook.setup;

import java.util.Locale;

/// The four steps, in their order.
public enum Step {
    REWARD(1),
    TRIGGER(2),
    HANDOVER(3),
    TRIAL(4);

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /// Which of the four it is, from the first.
    public int number() {
        return number;
    }

    /// As stored, and as the addresses have it: `trigger`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The later one of two.
    Step or(Step other) {
        return compareTo(other) < 0 ? other : this;
    }

    static Step of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
