package dev.stampbook.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.stampbook.customer.Customers;
import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.Vouchers;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings cards together with what belongs to them, one statement per kind however many they are.
@Component
public class CardLoading {

    private final Cards cards;
    private final Programs programs;
    private final Customers customers;
    private final Merchants merchants;
    private final Vouchers vouchers;
    private final Stamps stamps;

    CardLoading(
            Cards cards,
            Programs programs,
            Customers customers,
            Merchants merchants,
            Vouchers vouchers,
            Stamps stamps) {
        this.cards = cards;
        this.programs = programs;
        this.customers = customers;
        this.merchants = merchants;
        this.vouchers = vouchers;
        this.stamps = stamps;
    }

    /// A card with the program that counts for it, and nothing else: as much as whoever uses one of
    /// its vouchers has to know.
    record Alone(Card card, Program program) {

        UUID id() {
            return card.id();
        }

        /// Whether nothing can be redeemed any more.
        boolean stopped() {
            return program.stoppedAt() != null;
        }

        /// Whether its next cycle begins when one of these vouchers ends.
        boolean waitsForOneOf(Set<UUID> vouchers) {
            var holding = card.balance().holding();
            return holding != null && vouchers.contains(holding);
        }

        /// What every payload shows of it.
        Map<String, @Nullable Object> shown() {
            return CardLines.shown(card, program.rules());
        }
    }

    /// The ids of those of the cards that are there, by what they were named by.
    public Map<CardRef, UUID> identify(MerchantId merchant, Collection<? extends CardRef> refs) {
        return cards.identify(merchant, refs);
    }

    /// Locks the cards and counts on from where they stand, among the entries of the span.
    Map<UUID, CardTally> tally(
            MerchantId merchant, Collection<UUID> wanted, Stamps.Span span, Ids ids) {
        var hands = lock(merchant, wanted);
        var standing =
                stamps.standing(merchant, hands.keySet(), span).stream()
                        .collect(groupingBy(StampEntry::card));
        var tallies = new LinkedHashMap<UUID, CardTally>();
        hands.forEach(
                (id, hand) ->
                        tallies.put(
                                id,
                                new CardTally(hand, standing.getOrDefault(id, List.of()), ids)));
        return tallies;
    }

    /// The same with the versions that count for these entries as well: whoever takes an entry
    /// back goes back to the rules of its time.
    Map<UUID, CardInHand> backTo(
            MerchantId merchant, Map<UUID, CardInHand> hands, Collection<StampEntry> entries) {
        var wanted = new HashSet<Programs.Version>();
        entries.forEach(entry -> wanted.add(version(entry.program(), entry.before())));
        hands.values().forEach(hand -> wanted.remove(version(hand.card())));
        if (wanted.isEmpty()) {
            return hands;
        }
        var versions = programs.versions(merchant, wanted);
        var back = new LinkedHashMap<UUID, CardInHand>();
        hands.forEach(
                (id, hand) ->
                        back.put(
                                id,
                                Optional.ofNullable(versions.get(hand.card().program()))
                                        .map(hand::with)
                                        .orElse(hand)));
        return back;
    }

    /// The merchant with its locations.
    public Merchant merchant(MerchantId merchant) {
        return merchants.get(merchant);
    }

    /// Locks the cards, then loads what hangs on them.
    public Map<UUID, CardInHand> lock(MerchantId merchant, Collection<UUID> ids) {
        return complete(merchant, cards.lock(merchant, ids).values());
    }

    /// The cards as they are, for showing them.
    public Map<UUID, CardInHand> find(MerchantId merchant, Collection<UUID> ids) {
        return complete(merchant, cards.get(merchant, ids).values());
    }

    /// Locks the cards, and reads nothing else but their programs.
    List<Alone> lockAlone(MerchantId merchant, Collection<UUID> ids) {
        return alone(merchant, cards.lock(merchant, ids));
    }

    /// The cards as they are, with nothing else but their programs.
    List<Alone> alone(MerchantId merchant, Collection<UUID> ids) {
        return alone(merchant, cards.get(merchant, ids));
    }

    private List<Alone> alone(MerchantId merchant, Map<UUID, Card> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var wanted = found.values().stream().map(CardLoading::version).collect(toSet());
        var versions = programs.versions(merchant, wanted);
        return found.values().stream()
                .map(
                        card ->
                                new Alone(
                                        card,
                                        Objects.requireNonNull(versions.get(card.program()))
                                                .at(card.balance().programVersion())))
                .toList();
    }

    private Map<UUID, CardInHand> complete(MerchantId merchant, Collection<Card> found) {
        var hands = new LinkedHashMap<UUID, CardInHand>();
        if (found.isEmpty()) {
            return hands;
        }
        var whole = merchants.get(merchant);
        var versions =
                programs.versions(
                        merchant, found.stream().map(CardLoading::version).collect(toSet()));
        var people = customers.find(merchant, found.stream().map(Card::customer).toList());
        var owned = vouchers.of(merchant, found.stream().map(CardLoading::owner).toList());
        for (var card : found) {
            hands.put(
                    card.id(),
                    new CardInHand(
                            whole,
                            Objects.requireNonNull(versions.get(card.program())),
                            Objects.requireNonNull(people.get(card.customer())),
                            card,
                            owned.getOrDefault(owner(card), List.of())));
        }
        return hands;
    }

    static Voucher.Owner owner(Card card) {
        return new Voucher.Owner(card.customer(), card.id());
    }

    private static Programs.Version version(Card card) {
        return version(card.program(), card.balance());
    }

    private static Programs.Version version(UUID program, Balance balance) {
        return new Programs.Version(program, balance.programVersion());
    }
}
