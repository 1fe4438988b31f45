package dev.stampbook.reward;

import dev.stampbook.platform.Refused;
import org.jspecify.annotations.Nullable;

/// What came of an attempt to redeem.
public sealed interface RedeemOutcome {

    /// It worked; also when a till attached its receipt to a use that showed the code.
    record Redeemed(Voucher voucher, Redemption redemption) implements RedeemOutcome {}

    /// The business says no; the voucher is there when one was found.
    record NotRedeemed(Refused refused, @Nullable Voucher voucher) implements RedeemOutcome {}

    /// Nothing of the merchant has that id, token, number or code.
    record Absent() implements RedeemOutcome {}
}
