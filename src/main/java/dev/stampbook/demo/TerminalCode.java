package dev.stampbook.demo;

import dev.stampbook.platform.symbol.Symbols;
import java.util.List;

/// A QR code for a terminal.
record TerminalCode(String text) {

    /// White on black from the fixed colours: a terminal's own black may be any colour.
    private static final String WHITE_ON_BLACK = "\u001b[38;5;231;48;5;16m";

    private static final String PLAIN = "\u001b[0m";

    List<String> lines() {
        return Symbols.terminal(text).lines().map(line -> WHITE_ON_BLACK + line + PLAIN).toList();
    }
}
