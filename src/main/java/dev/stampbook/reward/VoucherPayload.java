package dev.stampbook.reward;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What events tell of vouchers and redemptions: named as in the API, without number, tokens and
/// code.
final class VoucherPayload {

    private VoucherPayload() {}

    static Map<String, @Nullable Object> of(Voucher voucher, Instant at) {
        var offer = voucher.offer();
        var redemption = voucher.redemption();
        var voided = voucher.voided();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", PublicId.of(IdKind.VOUCHER, voucher.id()));
        shown.put("state", voucher.state(at));
        shown.put("title", offer.title());
        shown.put("applies_to", offer.appliesTo());
        shown.put("redemption", offer.redemption());
        shown.put("proof", offer.proof());
        shown.put("reveal", offer.reveal());
        shown.put("face_value", offer.faceValue());
        shown.put("origin", VoucherView.From.of(voucher.origin()));
        shown.put("source_reference", voucher.issue().sourceReference());
        shown.put("issued_at", voucher.issue().at());
        shown.put("active_from", voucher.activeFrom());
        shown.put("expires_at", voucher.expiresAt());
        shown.put("redeemed_at", redemption == null ? null : redemption.at());
        shown.put("voided_at", voided == null ? null : voided.at());
        shown.put("void_reason", voided == null ? null : voided.reason());
        return shown;
    }

    static Map<String, @Nullable Object> of(Redemption redemption) {
        var reversal = redemption.reversal();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", PublicId.of(IdKind.REDEMPTION, redemption.id()));
        shown.put("channel", redemption.channel());
        shown.put("redeemed_at", redemption.at());
        shown.put("location", location(redemption.location()));
        shown.put("actor", redemption.actor());
        shown.put("amount", redemption.bill().amount());
        shown.put("receipt", redemption.bill().receipt());
        shown.put("reversed_at", reversal == null ? null : reversal.at());
        shown.put("reversal_reason", reversal == null ? null : reversal.reason());
        return shown;
    }

    static Map<String, @Nullable Object> of(Reward reward) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("kind", reward instanceof Reward.Award ? "award" : "voucher");
        shown.put("title", reward.title());
        return shown;
    }

    static @Nullable String location(@Nullable UUID id) {
        return id == null ? null : PublicId.of(IdKind.LOCATION, id);
    }
}
