package dev.stampbook.card.enrol;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardLines;
import dev.stampbook.card.CardLoading;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.Cards;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.write.Deed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Closes cards for good. Their vouchers belong to the customer and stay as they are.
@Component
public class Closing implements Deed<Closing.ToClose, Closing.CloseOutcome> {

    private final CardLoading loading;
    private final Cards cards;
    private final Journal journal;
    private final Ids ids;

    Closing(CardLoading loading, Cards cards, Journal journal, Ids ids) {
        this.loading = loading;
        this.cards = cards;
        this.journal = journal;
        this.ids = ids;
    }

    /// The wish to close a card.
    public record ToClose(Actor actor, CardRef card, Instant at) {}

    /// What came of it.
    public sealed interface CloseOutcome {

        /// It is closed.
        record Closed(CardInHand hand) implements CloseOutcome {}

        /// It was closed before.
        record NotClosed(Refused refused) implements CloseOutcome {}

        /// The merchant has no such card.
        record Absent() implements CloseOutcome {}
    }

    /// One outcome per wish, in their order; of two for one card, the second comes too late.
    @Override
    public List<CloseOutcome> perform(MerchantId merchant, List<ToClose> wishes, Changes changes) {
        var found = loading.identify(merchant, wishes.stream().map(ToClose::card).toList());
        var hands = loading.lock(merchant, found.values());
        var closed = new LinkedHashMap<UUID, Card>();
        var lines = new ArrayList<JournalEntry>();
        var outcomes = new ArrayList<CloseOutcome>();
        var done = new HashSet<UUID>();
        for (var wish : wishes) {
            var id = found.get(wish.card());
            var hand = id == null ? null : hands.get(id);
            if (hand == null) {
                outcomes.add(new CloseOutcome.Absent());
            } else if (hand.card().closedAt() != null || !done.add(hand.card().id())) {
                outcomes.add(new CloseOutcome.NotClosed(Refused.because(CardRefusal.CARD_CLOSED)));
            } else {
                var card = hand.card().closed(wish.at()).next();
                closed.put(card.id(), card);
                lines.add(new CardLines(hand, card, wish.actor()).closed(ids.next(), wish.at()));
                outcomes.add(new CloseOutcome.Closed(hand.with(card)));
            }
        }
        cards.save(changes, closed.values());
        journal.add(changes, lines);
        return outcomes;
    }
}
