package dev.stampbook.reward.api;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.reward.Redemption;
import dev.stampbook.reward.VoucherView;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A redemption as the public API shows it, with its voucher as it is afterwards.
record RedemptionView(
        String id,
        VoucherView voucher,
        Instant redeemedAt,
        @Nullable String location,
        Map<String, @Nullable Object> actor,
        Redemption.Channel channel,
        @Nullable Money amount,
        @Nullable String receipt,
        @Nullable String note,
        @Nullable Instant reversedAt,
        @Nullable String reversalReason) {

    static RedemptionView of(Redemption redemption, VoucherView voucher) {
        var location = redemption.location();
        var reversal = redemption.reversal();
        return new RedemptionView(
                PublicId.of(IdKind.REDEMPTION, redemption.id()),
                voucher,
                redemption.at(),
                location == null ? null : PublicId.of(IdKind.LOCATION, location),
                redemption.actor(),
                redemption.channel(),
                redemption.bill().amount(),
                redemption.bill().receipt(),
                redemption.bill().note(),
                reversal == null ? null : reversal.at(),
                reversal == null ? null : reversal.reason());
    }
}
