package dev.stampbook.scan;

import dev.stampbook.card.CardInHand;
import dev.stampbook.platform.code.RotatingText;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.reward.Voucher;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a scan turned out to be about.
sealed interface Subject {

    /// A card.
    record OfCard(CardInHand hand, @Nullable Live live) implements Subject {}

    /// A voucher.
    record OfVoucher(Voucher voucher, @Nullable Live live) implements Subject {}

    /// A redeem code that many vouchers show.
    record SharedCode() implements Subject {}

    /// Nothing of this merchant.
    record Nothing() implements Subject {}

    /// The rotating text that was shown, with the key that can tell whether it is right.
    record Live(RotatingText text, TotpKey key) {}

    /// Its id, when a rotating text was shown of it.
    default Optional<UUID> liveId() {
        return switch (this) {
            case OfCard(var hand, var live) when live != null -> Optional.of(hand.card().id());
            case OfVoucher(var voucher, var live) when live != null -> Optional.of(voucher.id());
            case OfCard _, OfVoucher _, SharedCode _, Nothing _ -> Optional.empty();
        };
    }

    /// The customer whose voucher it is, when it is a voucher.
    default Optional<UUID> owner() {
        return this instanceof OfVoucher(var voucher, var _)
                ? Optional.ofNullable(voucher.owner().customer())
                : Optional.empty();
    }

    /// What of it the log keeps.
    default EarlierScan.Seen seen() {
        return switch (this) {
            case OfCard card -> new EarlierScan.Seen(card.hand().card().id(), null);
            case OfVoucher voucher ->
                    new EarlierScan.Seen(voucher.voucher().owner().card(), voucher.voucher().id());
            case SharedCode(), Nothing() -> EarlierScan.Seen.NOTHING;
        };
    }
}
