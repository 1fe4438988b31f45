package dev.stampbook.card;

import java.util.UUID;

/// What somebody named a card by.
public sealed interface CardRef {

    /// Its id.
    record ById(UUID id) implements CardRef {}

    /// The token of its QR or barcode, as scanned.
    record ByScanToken(String token) implements CardRef {}

    /// Its number, as typed.
    record ByNumber(String number) implements CardRef {}

    /// Its short number; for signed-in staff alone.
    record ByShortNumber(String shortNumber) implements CardRef {}

    /// The token in links to the web card.
    record ByViewToken(String token) implements CardRef {}
}
