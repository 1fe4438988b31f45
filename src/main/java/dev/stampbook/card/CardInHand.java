package dev.stampbook.card;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.customer.Customer;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Money;
import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A card with what belongs to it as it is shown: its merchant, its program in the version that
/// counts for it, its customer, and the vouchers of that owner, oldest first.
public record CardInHand(
        Merchant merchant, Program program, Customer customer, Card card, List<Voucher> vouchers) {

    public CardInHand {
        vouchers = List.copyOf(vouchers);
    }

    /// The same with the card in another state.
    public CardInHand with(Card other) {
        return new CardInHand(merchant, program, customer, other, vouchers);
    }

    /// What is left of bills and counts with the next one, where the program carries it over.
    public @Nullable Money remainder() {
        return program.rules().earning() instanceof Earning.ByAmount(var step, var carryOver)
                        && carryOver
                ? new Money(card.balance().remainder(), step.currency())
                : null;
    }

    /// The vouchers that may be used at an instant, or later.
    public List<Voucher> openVouchers(Instant now) {
        return vouchers.stream()
                .filter(
                        voucher ->
                                switch (voucher.state(now)) {
                                    case ISSUED, ACTIVE -> true;
                                    case REDEEMED, EXPIRED, VOIDED -> false;
                                })
                .toList();
    }
}
