package dev.stampbook.card;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.customer.Customer;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.Money;
import dev.stampbook.reward.Voucher;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A card with what belongs to it as it is shown: its merchant, the versions of its program that
/// matter to it, its customer, and the vouchers of that owner, oldest first.
public record CardInHand(
        Merchant merchant,
        Program.Versions versions,
        Customer customer,
        Card card,
        List<Voucher> vouchers) {

    /// The card ends when the rules say that count for it.
    public CardInHand {
        vouchers = List.copyOf(vouchers);
        var expiry = versions.at(card.balance().programVersion()).rules().expiry();
        card = card.ending(expiry.cardsEnd(merchant.zone()));
    }

    /// What the clock and new rules have done to a card, and nobody has written yet: since when,
    /// and where it leads.
    record Owed(What what, Instant since, Advance advance) {

        enum What {
            /// The voucher that the full card waited for has ended.
            CLOSED,
            /// Its stamps have ended, because none came for too long.
            LAPSED,
            /// A version came to all cards.
            MOVED
        }
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
        var hand = this;
        for (var owed = owed(now); owed.isPresent(); owed = hand.owed(now)) {
            hand = hand.with(hand.card.with(owed.get().advance().after()));
        }
        return hand;
    }

    /// The first thing that is owed to the card: what the clock did in its order, then new rules.
    Optional<Owed> owed(Instant now) {
        return Stream.of(closing(now), lapsing(now))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Owed::since))
                .or(
                        () ->
                                Advance.moving(card.balance(), versions)
                                        .map(moved -> new Owed(Owed.What.MOVED, now, moved)));
    }

    private Optional<Owed> closing(Instant now) {
        return ended(now)
                .map(
                        voucher -> {
                            var end = voucher.expiresAt();
                            var advance = Advance.closing(card.balance(), versions);
                            return new Owed(Owed.What.CLOSED, end == null ? now : end, advance);
                        });
    }

    /// The end of the stamps, once it has come.
    Optional<Owed> lapsing(Instant now) {
        return stampsEnd()
                .filter(end -> !now.isBefore(end))
                .flatMap(
                        end ->
                                Advance.lapsing(card.balance(), versions)
                                        .map(lost -> new Owed(Owed.What.LAPSED, end, lost)));
    }

    /// When the stamps end that the card has, if it has some, they do, and no other comes.
    public Optional<Instant> stampsExpireAt() {
        return stampsEnd().filter(end -> Advance.lapsing(card.balance(), versions).isPresent());
    }

    private Optional<Instant> stampsEnd() {
        var expiry = program().rules().expiry();
        return Optional.ofNullable(expiry.stampsEnd(card.lastActiveAt(), merchant.zone()));
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
