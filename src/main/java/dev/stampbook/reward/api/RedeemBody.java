package dev.stampbook.reward.api;

import dev.stampbook.platform.Money;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.reward.Redemption.Bill;
import org.jspecify.annotations.Nullable;

/// The body that redeems: what the customer showed (`code`, with `card` when several share it, or
/// `token`; nothing when the path names the voucher), and what is known of the purchase.
record RedeemBody(
        @Nullable String code,
        @Nullable String card,
        @Nullable String token,
        @Nullable Money amount,
        @Nullable String receipt,
        @Nullable String note,
        @Nullable String location) {

    private static final int TEXT_LENGTH_MAX = 512;
    private static final int RECEIPT_LENGTH_MAX = 100;
    private static final int NOTE_LENGTH_MAX = 500;
    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    /// A mask, so that no code reaches a log.
    @Override
    public String toString() {
        return "RedeemBody[…]";
    }

    /// The same body, when it shows one thing.
    RedeemBody showing() {
        checks().that("/code", "reward.invalid.target", (code == null) != (token == null))
                .that("/card", "reward.invalid.target", card == null || code != null)
                .done();
        return this;
    }

    /// The same body, when it shows nothing besides the voucher in the path.
    RedeemBody bare() {
        checks().that("/code", "reward.invalid.target", code == null)
                .that("/token", "reward.invalid.target", token == null)
                .that("/card", "reward.invalid.target", card == null)
                .done();
        return this;
    }

    Bill bill() {
        return new Bill(amount, receipt, note);
    }

    private InputChecks checks() {
        return new InputChecks()
                .length("/code", code, TEXT_LENGTH_MAX)
                .length("/token", token, TEXT_LENGTH_MAX)
                .length("/card", card, TEXT_LENGTH_MAX)
                .range("/amount/value", amount == null ? null : amount.value(), 1, AMOUNT_MAX)
                .text("/receipt", receipt, RECEIPT_LENGTH_MAX)
                .text("/note", note, NOTE_LENGTH_MAX);
    }
}
