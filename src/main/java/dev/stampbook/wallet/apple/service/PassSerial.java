package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.wallet.apple.PassName;
import java.util.Optional;
import java.util.UUID;

/// The serial number by which a phone asks for a pass: that of a card, or of a voucher beside one.
record PassSerial(IdKind kind, UUID id) {

    /// What a phone says; empty for whatever is none of ours.
    static Optional<PassSerial> parse(String text) {
        return parse(IdKind.CARD, text).or(() -> parse(IdKind.VOUCHER, text));
    }

    private static Optional<PassSerial> parse(IdKind kind, String text) {
        return PublicId.parse(kind, text).map(id -> new PassSerial(kind, id));
    }

    /// That of a pass.
    static PassSerial of(PassName pass) {
        return new PassSerial(pass.voucher() == null ? IdKind.CARD : IdKind.VOUCHER, pass.id());
    }

    /// Whether it is that of a voucher.
    boolean ofVoucher() {
        return kind == IdKind.VOUCHER;
    }
}
