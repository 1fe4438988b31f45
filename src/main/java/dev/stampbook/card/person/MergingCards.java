package dev.stampbook.card.person;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLines;
import dev.stampbook.card.CardLoading;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Stamping;
import dev.stampbook.customer.holding.Merging;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.person.MovingVouchers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the cards and vouchers of one customer to another who is the same person.
@Component
@Order(1)
class MergingCards implements Merging {

    private final CardsOfPersons persons;
    private final CardLoading loading;
    private final Stamping stamping;
    private final Cards cards;
    private final MovingVouchers vouchers;
    private final Telling telling;

    MergingCards(
            CardsOfPersons persons,
            CardLoading loading,
            Stamping stamping,
            Cards cards,
            MovingVouchers vouchers,
            Telling telling) {
        this.persons = persons;
        this.loading = loading;
        this.stamping = stamping;
        this.cards = cards;
        this.vouchers = vouchers;
        this.telling = telling;
    }

    @Override
    public Plan plan(Merged merged, Changes changes) {
        var merchant = changes.merchant();
        var own = new ArrayList<>(persons.ids(merchant, merged.from()));
        own.addAll(persons.ids(merchant, merged.into()));
        var hands = loading.lock(merchant, own).values();
        var pairs = Pairs.of(merged, hands, persons.leads(merchant, own));
        var moving = vouchers.lock(merchant, merged.from(), pairs.into());
        return stamping.transfer(merged.actor(), pairs.counts(), merged.at(), changes)
                .<Plan>map(
                        added ->
                                new Plan.Ready(
                                        () -> {
                                            added.run();
                                            move(merged, pairs, changes);
                                            vouchers.move(merged, moving, changes);
                                        }))
                .orElseGet(() -> new Plan.Never(Refused.because(RewardRefusal.POOL_EMPTY)));
    }

    /// Closed before they move: two open cards of one program would meet at one customer.
    private void move(Merged merged, Pairs pairs, Changes changes) {
        var closed = new ArrayList<Card>();
        var places = new ArrayList<Row>();
        var lines = new ArrayList<JournalEntry>();
        for (var hand : pairs.all()) {
            if (pairs.moves(hand, merged)) {
                var place =
                        CardsOfPersons.place(hand.card().id(), merged.into(), pairs.target(hand));
                places.add(place);
                lines.add(line(hand, pairs, merged, closed).wrote("card", place));
            }
        }
        cards.save(changes, closed);
        persons.move(changes, places);
        telling.tell(changes, lines);
    }

    private JournalEntry line(CardInHand hand, Pairs pairs, Merged merged, List<Card> closed) {
        if (!pairs.closes(hand)) {
            return new CardLines(hand, hand.card(), merged.actor())
                    .moved(telling.next(), merged.at());
        }
        var card = hand.card().closed(merged.at()).next();
        closed.add(card);
        return new CardLines(hand, card, merged.actor()).closed(telling.next(), merged.at());
    }
}
