package dev.stampbook.platform.symbol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A way to show a code to a till: as plain text, or drawn for a scanner.
public enum Symbol {
    /// The text itself, for typing.
    TEXT(0),
    /// A QR code with error correction M.
    QR(4),
    /// Code 128, for any printable ASCII.
    CODE_128(10),
    /// EAN-13: 13 digits, the last one a check digit.
    EAN_13(11),
    /// EAN-8: 8 digits, the last one a check digit.
    EAN_8(7),
    /// UPC-A: 12 digits, the last one a check digit.
    UPC_A(9);

    private final int quiet;

    Symbol(int quiet) {
        this.quiet = quiet;
    }

    /// The symbol with that name in the API, or empty.
    public static Optional<Symbol> named(String code) {
        return Arrays.stream(values()).filter(symbol -> symbol.code().equals(code)).findFirst();
    }

    /// The name in the API, addresses and settings: `text`, `qr`, `code_128` …
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How many light modules a reader needs at each side.
    int quiet() {
        return quiet;
    }
}
