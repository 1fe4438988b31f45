package dev.stampbook.scan;

import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.platform.Refused;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.Voucher;
import java.util.List;
import java.util.Optional;

/// What a scan asks of the desk, once it is known what was shown.
sealed interface Intent {

    /// To stamp the card.
    record Stamp(ToStamp wish) implements Intent {}

    /// To redeem a voucher.
    record Redeem(ToRedeem wish) implements Intent {}

    /// To show a voucher, or why it is no longer or not yet one to redeem.
    record Show(Voucher voucher, boolean live, Optional<Refused> refused) implements Intent {}

    /// To ask which of these vouchers to redeem, or whether to stamp.
    record Choose(List<Voucher> vouchers) implements Intent {}

    /// To say no.
    record Refuse(Refused refused) implements Intent {}

    /// To say the same as to an earlier scan, which the same device took a moment ago.
    record Repeat(EarlierScan earlier) implements Intent {}

    /// To say the same as to a scan of the same list.
    record SameAs(Scan first) implements Intent {}

    /// To say that it is nothing of ours.
    record Shrug() implements Intent {}
}
