package dev.stampbook.merchant;

import dev.stampbook.platform.Money;
import dev.stampbook.platform.web.InputChecks;
import org.jspecify.annotations.Nullable;

/// The body that changes settings; what is left out stays. Nought takes a window away: what is done
/// can then be taken back in the same second alone.
public record SettingsChange(
        @Nullable Long stampUndoSeconds,
        @Nullable Long redemptionCancelSeconds,
        @Nullable Long redemptionOverruleSeconds,
        @Nullable Integer reversalGraceDays,
        @Nullable Money liveProofFrom,
        @Nullable Long joinLinkSeconds) {

    private static final long MINUTE = 60;
    private static final long DAY = 86_400;
    private static final long OVERRULE_MAX = 90 * DAY;
    private static final long GRACE_MAX = 365;
    private static final long VALUE_MAX = 1_000_000_000_000L;

    /// Throws for what is wrong with it.
    public void check(String currency) {
        var checks =
                new InputChecks()
                        .range("/stamp_undo_seconds", stampUndoSeconds, 0, DAY)
                        .range("/redemption_cancel_seconds", redemptionCancelSeconds, 0, DAY)
                        .range(
                                "/redemption_overrule_seconds",
                                redemptionOverruleSeconds,
                                0,
                                OVERRULE_MAX)
                        .range("/reversal_grace_days", days(), 0, GRACE_MAX)
                        .range("/join_link_seconds", joinLinkSeconds, MINUTE, DAY);
        if (liveProofFrom != null) {
            checks.range("/live_proof_from/value", liveProofFrom.value(), 0, VALUE_MAX)
                    .that(
                            "/live_proof_from/currency",
                            "merchant.invalid.currency",
                            liveProofFrom.currency().equals(currency));
        }
        checks.done();
    }

    /// The settings as they are then.
    public MerchantSettings changed(MerchantSettings before) {
        return new MerchantSettings(
                stampUndoSeconds == null ? before.undoSeconds() : stampUndoSeconds,
                redemptionCancelSeconds == null ? before.cancelSeconds() : redemptionCancelSeconds,
                redemptionOverruleSeconds == null
                        ? before.overruleSeconds()
                        : redemptionOverruleSeconds,
                reversalGraceDays == null ? before.graceDays() : reversalGraceDays,
                liveProofFrom == null ? before.liveProofFrom() : liveProofFrom.value(),
                joinLinkSeconds == null ? before.joinLinkSeconds() : joinLinkSeconds);
    }

    private @Nullable Long days() {
        return reversalGraceDays == null ? null : reversalGraceDays.longValue();
    }
}
