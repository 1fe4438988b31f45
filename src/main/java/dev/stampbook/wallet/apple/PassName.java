package dev.stampbook.wallet.apple;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a pass shows: a card, or one voucher of it beside the card.
public record PassName(UUID card, @Nullable UUID voucher) {

    /// The pass of a card.
    public static PassName of(UUID card) {
        return new PassName(card, null);
    }

    /// What tells the pass from all others of its merchant.
    public UUID id() {
        return voucher == null ? card : voucher;
    }

    /// The serial number of the pass: it says what it shows, `crd_…` or `vch_…`.
    public String serial() {
        return PublicId.of(voucher == null ? IdKind.CARD : IdKind.VOUCHER, id());
    }
}
