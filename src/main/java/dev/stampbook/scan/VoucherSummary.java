package dev.stampbook.scan;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Texts;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A voucher as staff must see it before they redeem it: what, for what, under which terms, whose,
/// until when. It carries no token and no code.
public record VoucherSummary(
        String id,
        Voucher.State state,
        Texts title,
        @Nullable Texts appliesTo,
        @Nullable Texts description,
        @Nullable Texts terms,
        VoucherOffer.Path redemption,
        VoucherOffer.Proof proof,
        @Nullable Money faceValue,
        Instant activeFrom,
        @Nullable Instant expiresAt,
        @Nullable String card,
        @Nullable String customer,
        @Nullable String customerName) {

    static VoucherSummary of(Voucher voucher, @Nullable String name, Instant now) {
        var offer = voucher.offer();
        return new VoucherSummary(
                PublicId.of(IdKind.VOUCHER, voucher.id()),
                voucher.state(now),
                offer.title(),
                offer.appliesTo(),
                offer.description(),
                offer.terms(),
                offer.redemption(),
                offer.proof(),
                offer.faceValue(),
                voucher.activeFrom(),
                voucher.expiresAt(),
                optional(IdKind.CARD, voucher.owner().card()),
                optional(IdKind.CUSTOMER, voucher.owner().customer()),
                name);
    }

    private static @Nullable String optional(IdKind kind, @Nullable UUID id) {
        return id == null ? null : PublicId.of(kind, id);
    }
}
