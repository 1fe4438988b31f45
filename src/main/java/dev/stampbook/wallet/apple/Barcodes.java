package dev.stampbook.wallet.apple;

import dev.stampbook.platform.symbol.Symbol;
import java.util.Optional;

/// The symbols that every iPhone draws.
final class Barcodes {

    static final String QR = "PKBarcodeFormatQR";
    private static final String CODE_128 = "PKBarcodeFormatCode128";

    private Barcodes() {}

    /// What Apple calls a symbol, if phones draw it; a text beyond ASCII reads otherwise there.
    static Optional<String> format(Symbol symbol, String text) {
        if (!text.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
            return Optional.empty();
        }
        return switch (symbol) {
            case QR -> Optional.of(QR);
            case CODE_128 -> Optional.of(CODE_128);
            case TEXT, EAN_13, EAN_8, UPC_A -> Optional.empty();
        };
    }
}
