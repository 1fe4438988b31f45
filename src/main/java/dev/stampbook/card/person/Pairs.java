package dev.stampbook.card.person;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.customer.holding.Merging.Merged;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All cards of two customers who become one: of two open ones of one program one goes on, and the
/// other leads to it.
///
/// `leads` is where tokens led before, `into` which card goes on for one that closes, `counts` how
/// many stamps it brings.
record Pairs(
        List<CardInHand> all,
        Map<UUID, UUID> leads,
        Map<UUID, UUID> into,
        Map<UUID, Integer> counts) {

    static Pairs of(Merged merged, Collection<CardInHand> all, Map<UUID, UUID> leads) {
        var pairs = new Pairs(List.copyOf(all), leads, new HashMap<>(), new HashMap<>());
        var open = new HashMap<UUID, CardInHand>();
        pairs.open(merged.into()).forEach(hand -> open.put(hand.card().program(), hand));
        pairs.open(merged.from())
                .forEach(
                        hand -> {
                            var own = open.get(hand.card().program());
                            if (own != null) {
                                pairs.pair(own, hand, merged.at());
                            }
                        });
        return pairs;
    }

    /// Whether a card closes.
    boolean closes(CardInHand hand) {
        return into.containsKey(hand.card().id());
    }

    /// Where the tokens of a card lead afterwards; null where they lead to the card itself.
    @Nullable UUID target(CardInHand hand) {
        var before = leads.get(hand.card().id());
        var place = before == null ? hand.card().id() : before;
        return into.getOrDefault(place, before);
    }

    /// Whether the card belongs elsewhere afterwards, or leads elsewhere.
    boolean moves(CardInHand hand, Merged merged) {
        return hand.card().customer().equals(merged.from())
                || !Objects.equals(target(hand), leads.get(hand.card().id()));
    }

    private List<CardInHand> open(UUID customer) {
        return all.stream()
                .filter(hand -> hand.card().customer().equals(customer))
                .filter(hand -> hand.card().closedAt() == null)
                .toList();
    }

    /// The first one's card goes on, unless it alone has expired.
    private void pair(CardInHand first, CardInHand second, Instant at) {
        var stays = !expired(first, at) || expired(second, at);
        var keeper = stays ? first : second;
        var goer = stays ? second : first;
        into.put(goer.card().id(), keeper.card().id());
        var count = expired(goer, at) ? 0 : stamps(goer.settled(at));
        if (count > 0) {
            counts.put(keeper.card().id(), count);
        }
    }

    /// The stamps of a full cycle have had their reward already.
    private static int stamps(CardInHand hand) {
        var balance = hand.card().balance();
        var full = balance.stamps() >= hand.program().rules().full();
        return (full ? 0 : balance.stamps()) + balance.kept();
    }

    private static boolean expired(CardInHand hand, Instant at) {
        return hand.card().state(hand.program().rules(), at) == Card.State.EXPIRED;
    }
}
