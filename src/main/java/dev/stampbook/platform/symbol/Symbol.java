package dev.stampbook.platform.symbol;

/// A form in which a till can take a code.
public enum Symbol {
    TEXT,
    QR,
    CODE_128,
    EAN_13,
    EAN_8,
    UPC_A
}
