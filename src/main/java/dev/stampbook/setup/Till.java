package dev.stampbook.setup;

import java.util.Locale;

/// What the till does with a code that is typed or scanned at the end of a purchase.
public enum Till {
    /// It takes none, or nobody knows.
    NO_CODES,
    /// It takes codes.
    TAKES_CODES;

    /// As stored and sent: `takes_codes`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
