package dev.stampbook.card.api;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Event;
import dev.stampbook.platform.journal.Events;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Lists of cards, and of what happened to one, over the public API.
@RestController
class CardListApi {

    private final CardLists lists;
    private final Cards cards;
    private final Events events;
    private final ViewingCards viewing;
    private final FindingCards finding;
    private final Transactions transactions;

    CardListApi(
            CardLists lists,
            Cards cards,
            Events events,
            ViewingCards viewing,
            FindingCards finding,
            Transactions transactions) {
        this.lists = lists;
        this.cards = cards;
        this.events = events;
        this.viewing = viewing;
        this.finding = finding;
        this.transactions = transactions;
    }

    /// What the list is narrowed to: `q` is a card's id, token, number or short number, or the
    /// beginning of its customer's name, e-mail address, phone number or external id.
    record Query(@Nullable String q, @Nullable String program, @Nullable String customer) {

        /// A search leaves a trace, so nobody is looked up for a list that is refused.
        private CardLists.Wanted wanted(Function<String, CardLists.Found> find) {
            var wide =
                    new CardLists.Wanted(
                            id("?program", IdKind.PROGRAM, program),
                            id("?customer", IdKind.CUSTOMER, customer),
                            null);
            return q == null ? wide : wide.among(find.apply(q));
        }

        private static @Nullable UUID id(String pointer, IdKind kind, @Nullable String text) {
            return text == null
                    ? null
                    : PublicId.parse(kind, text)
                            .orElseThrow(() -> new InvalidInput(pointer, "invalid.value"));
        }
    }

    /// Cards, newest first, closed ones too.
    @GetMapping("/api/v1/cards")
    Page<CardView> list(Caller caller, Listing listing, Query query) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var after = listing.after(merchant, IdKind.CARD);
        var narrow = query.wanted(text -> finding.find(caller, text));
        return transactions.reading(merchant, () -> page(merchant, listing, narrow, after));
    }

    /// What happened to a card, newest first.
    @GetMapping("/api/v1/cards/{card}/events")
    Page<Event> show(Caller caller, Listing listing, @PathVariable String card) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var after = listing.after(merchant, IdKind.EVENT);
        return transactions.reading(
                merchant,
                () -> {
                    var id = id(merchant, card);
                    var found = events.ofCard(merchant, id, after, listing.fetch());
                    return listing.page(merchant, IdKind.EVENT, found, CardListApi::id);
                });
    }

    private Page<CardView> page(
            MerchantId merchant, Listing listing, CardLists.Wanted wanted, @Nullable UUID after) {
        var ids = lists.list(merchant, wanted, after, listing.fetch());
        var page = listing.page(merchant, IdKind.CARD, ids, id -> id);
        var refs = page.data().stream().<CardRef>map(CardRef.ById::new).toList();
        return new Page<>(viewing.views(merchant, refs), page.next(), page.hasMore());
    }

    private UUID id(MerchantId merchant, String card) {
        var ref = CardRef.of(card);
        return Optional.ofNullable(cards.identify(merchant, List.of(ref)).get(ref))
                .orElseThrow(() -> new NotFound("card"));
    }

    private static UUID id(Event event) {
        return PublicId.parse(IdKind.EVENT, event.id()).orElseThrow();
    }
}
