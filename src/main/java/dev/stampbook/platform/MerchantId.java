package dev.stampbook.platform;

import java.util.Optional;
import java.util.UUID;

/// The id of a merchant, which goes first in every key, statement and command.
public record MerchantId(UUID value) {

    /// The merchant's id that the public form spells, or empty for any other text.
    public static Optional<MerchantId> parse(String text) {
        return PublicId.parse(IdKind.MERCHANT, text).map(MerchantId::new);
    }

    /// The public form (`mer_…`).
    @Override
    public String toString() {
        return PublicId.of(IdKind.MERCHANT, value);
    }
}
