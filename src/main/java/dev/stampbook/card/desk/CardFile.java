package dev.stampbook.card.desk;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Showing;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.journal.JournalTelling;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Events;
import dev.stampbook.platform.page.Page;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings cards with all that their pages show.
@Component
class CardFile {

    private static final int LINES = 100;

    private final Showing showing;
    private final Cards cards;
    private final Events events;
    private final Transactions transactions;

    CardFile(Showing showing, Cards cards, Events events, Transactions transactions) {
        this.showing = showing;
        this.cards = cards;
        this.events = events;
        this.transactions = transactions;
    }

    /// These cards in their order, inside an open transaction.
    List<CardInHand> hands(Desk desk, List<UUID> ids) {
        var refs = ids.stream().map(CardRef.ById::new).toList();
        var found = showing.show(desk.id(), refs, desk.now());
        return refs.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /// The page of one card, after a refusal or not.
    Page page(Desk desk, String id, @Nullable String refusal) {
        return transactions.reading(desk.id(), () -> drawn(desk, get(desk, id), refusal, null));
    }

    /// The page of one card with what the customer saw after a line of the journal.
    Page page(Desk desk, String id, Line line) {
        return transactions.reading(
                desk.id(), () -> drawn(desk, get(desk, id), null, line.event()));
    }

    /// The public id of a line of the journal; of no line, where somebody made it up.
    record Line(String event) {}

    CardInHand get(Desk desk, String id) {
        return PublicId.parse(IdKind.CARD, id)
                .flatMap(card -> hands(desk, List.of(card)).stream().findFirst())
                .orElseThrow(() -> new NotFound("card"));
    }

    private Page drawn(
            Desk desk, CardInHand hand, @Nullable String refusal, @Nullable String line) {
        var drawing = new CardDrawing(desk);
        var view = new CustomerView(desk, hand);
        var lines = events.lately(desk.id(), hand.card().id(), LINES);
        var page =
                new CardPage(
                        desk.frame(drawing.title(hand), CustomerView.STYLES, List.of())
                                .refusing(refusal),
                        drawing.state(hand),
                        drawing.facts(hand, cards.numbers(desk.id(), hand.card())),
                        drawing.vouchers(hand),
                        drawing.acts(hand, lines),
                        new JournalTelling(desk).table(lines, null),
                        lines.stream()
                                .filter(event -> event.id().equals(line))
                                .findFirst()
                                .map(view::after)
                                .orElseGet(view::now));
        return Page.of("card/desk/card", page);
    }
}
