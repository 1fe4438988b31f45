package dev.stampbook.scan;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.Voucher;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;

/// How a voucher stands when it is only looked at; whether it may be redeemed here and now is
/// judged by `reward` alone, when somebody tries.
record Standing(Voucher voucher, Merchant merchant) {

    /// Why it is not one to redeem, or empty for one that is.
    Optional<Refused> refusal(Scan scan) {
        return switch (voucher.state(scan.times().received())) {
            case ACTIVE -> Optional.empty();
            case ISSUED -> no(RewardRefusal.NOT_ACTIVE_YET, "retry_at", voucher.activeFrom());
            case EXPIRED ->
                    no(
                            RewardRefusal.VOUCHER_EXPIRED,
                            "expired_at",
                            Objects.requireNonNull(voucher.expiresAt()));
            case VOIDED -> Optional.of(Refused.because(RewardRefusal.VOUCHER_VOIDED));
            case REDEEMED -> Optional.of(redeemed(scan));
        };
    }

    /// When; where and by whom only for those who stand behind the counter.
    private Refused redeemed(Scan scan) {
        var redemption = Objects.requireNonNull(voucher.redemption());
        var facts = new HashMap<String, Object>();
        facts.put("redeemed_at", redemption.at());
        if (scan.mode() != ScanMode.KIOSK) {
            var location =
                    redemption.location() == null
                            ? null
                            : merchant.locations().get(redemption.location());
            if (location != null) {
                facts.put("location", PublicId.of(IdKind.LOCATION, location.id()));
                facts.put("location_name", location.name());
            }
            if (redemption.actor().get("name") instanceof String name) {
                facts.put("redeemed_by", name);
            }
        }
        return new Refused(RewardRefusal.ALREADY_REDEEMED, facts);
    }

    private static Optional<Refused> no(RewardRefusal reason, String fact, Object value) {
        return Optional.of(Refused.because(reason, fact, value));
    }
}
