package dev.stampbook.card;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.customer.Customer;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Money;
import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A card with what belongs to it as it is shown: its merchant, the versions of its program that
/// matter to it, its customer, and the vouchers of that owner, oldest first.
public record CardInHand(
        Merchant merchant,
        Program.Versions versions,
        Customer customer,
        Card card,
        List<Voucher> vouchers) {

    public CardInHand {
        vouchers = List.copyOf(vouchers);
    }

    /// The same with the card in another state.
    public CardInHand with(Card other) {
        return new CardInHand(merchant, versions, customer, other, vouchers);
    }

    /// The same with other vouchers of the owner.
    public CardInHand with(List<Voucher> others) {
        return new CardInHand(merchant, versions, customer, card, others);
    }

    /// The same with more versions to go by.
    CardInHand with(Program.Versions others) {
        return new CardInHand(merchant, versions.and(others), customer, card, vouchers);
    }

    /// The program in the version that counts for the card.
    public Program program() {
        return versions.at(card.balance().programVersion());
    }

    /// The card as the clock and the versions that came to all cards make it, before that is
    /// written: what has ended by the clock is over, what holds for all cards holds for it.
    public CardInHand settled(Instant now) {
        return with(
                card.with(
                        ended(now)
                                .map(voucher -> Advance.closing(card.balance(), versions))
                                .or(() -> Advance.moving(card.balance(), versions))
                                .map(Advance::after)
                                .orElse(card.balance())));
    }

    /// The voucher that the full card waits for, once it has ended by the clock or by use.
    Optional<Voucher> ended(Instant now) {
        return vouchers.stream()
                .filter(voucher -> voucher.id().equals(card.balance().holding()))
                .filter(voucher -> !open(voucher, now))
                .findFirst();
    }

    /// What is left of bills and counts with the next one, where the program carries it over.
    public @Nullable Money remainder() {
        return program().rules().earning() instanceof Earning.ByAmount(var step, var carryOver)
                        && carryOver
                ? new Money(card.balance().remainder(), step.currency())
                : null;
    }

    /// The vouchers that may be used at an instant, or later.
    public List<Voucher> openVouchers(Instant now) {
        return vouchers.stream().filter(voucher -> open(voucher, now)).toList();
    }

    private static boolean open(Voucher voucher, Instant now) {
        return switch (voucher.state(now)) {
            case ISSUED, ACTIVE -> true;
            case REDEEMED, EXPIRED, VOIDED -> false;
        };
    }
}
