package dev.stampbook.card.person;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLines;
import dev.stampbook.card.CardLoading;
import dev.stampbook.card.Cards;
import dev.stampbook.customer.holding.Erasure;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Closes the cards of whoever is erased, and forgets what was written on them.
@Component
@Order(1)
class ErasingCards implements Erasure {

    private final CardsOfPersons persons;
    private final CardLoading loading;
    private final Cards cards;
    private final Journal journal;
    private final Ids ids;

    ErasingCards(
            CardsOfPersons persons, CardLoading loading, Cards cards, Journal journal, Ids ids) {
        this.persons = persons;
        this.loading = loading;
        this.cards = cards;
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public void erase(Erased erased, Changes changes) {
        var merchant = changes.merchant();
        var own = persons.ids(merchant, erased.customer());
        var closed = new ArrayList<Card>();
        var lines = new ArrayList<JournalEntry>();
        for (var hand : loading.lock(merchant, own).values()) {
            if (hand.card().closedAt() == null) {
                var card = hand.card().closed(erased.at()).next();
                closed.add(card);
                lines.add(line(hand, card, erased));
            }
        }
        cards.save(changes, List.copyOf(closed));
        journal.add(changes, lines);
        persons.forgetWords(merchant, own);
    }

    private JournalEntry line(CardInHand hand, Card card, Erased erased) {
        return new CardLines(hand, card, erased.actor()).closed(ids.next(), erased.at());
    }
}
