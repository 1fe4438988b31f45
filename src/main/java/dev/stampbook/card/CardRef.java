package dev.stampbook.card;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.secret.Tokens;
import java.util.UUID;

/// What somebody named a card by.
public sealed interface CardRef {

    /// Its id.
    record ById(UUID id) implements CardRef {}

    /// The token of its QR or barcode, as scanned.
    record ByScanToken(String token) implements CardRef {

        @Override
        public String toString() {
            return "ByScanToken[…]";
        }
    }

    /// Its number, as typed.
    record ByNumber(String number) implements CardRef {

        @Override
        public String toString() {
            return "ByNumber[…]";
        }
    }

    /// Its short number; for signed-in staff alone.
    record ByShortNumber(String shortNumber) implements CardRef {}

    /// The token in links to the web card.
    record ByViewToken(String token) implements CardRef {

        @Override
        public String toString() {
            return "ByViewToken[…]";
        }
    }

    /// What a text names a card by, wherever a card is asked for: its id, its scan token or its
    /// number.
    static CardRef of(String text) {
        return PublicId.parse(IdKind.CARD, text)
                .<CardRef>map(ById::new)
                .or(() -> Tokens.canonical(text).map(ByScanToken::new))
                .orElseGet(() -> new ByNumber(text));
    }
}
