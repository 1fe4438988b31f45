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

    /// What every payload shows of these cards.
    Map<UUID, Map<String, @Nullable Object>> shown(MerchantId merchant, Collection<UUID> ids) {
        var found = cards.get(merchant, ids).values();
        var versions =
                programs.versions(
                        merchant, found.stream().map(CardLoading::version).collect(toSet()));
        var shown = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
        for (var card : found) {
            var program =
                    Objects.requireNonNull(versions.get(card.program()))
                            .at(card.balance().programVersion());
            shown.put(card.id(), CardLines.shown(card, program.rules()));
        }
        return shown;
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
