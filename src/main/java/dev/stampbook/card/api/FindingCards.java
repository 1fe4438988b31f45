package dev.stampbook.card.api;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.api.CardLists.Found;
import dev.stampbook.customer.lookup.LookingUp;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.pace.FailedLookups;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds cards by what somebody says or shows at a counter.
///
/// What names a card comes first. Only then are customers looked up, by callers who may. A number
/// is short enough to be read from A to Z and leads to a person as a name does, so both leave their
/// trace; an id and a token are known to whoever holds the card or saw it before.
@Component
public class FindingCards {

    /// Whoever shares the beginning of a name with more people has to say more of it.
    private static final int PEOPLE_MAX = 100;

    private final Cards cards;
    private final LookingUp lookingUp;
    private final FailedLookups failures;
    private final Transactions transactions;

    FindingCards(
            Cards cards, LookingUp lookingUp, FailedLookups failures, Transactions transactions) {
        this.cards = cards;
        this.lookingUp = lookingUp;
        this.failures = failures;
        this.transactions = transactions;
    }

    /// The cards of a text: an id, a token, a number or a short number; else the customers whose
    /// name, e-mail address, phone number or external id begins so. A name that nobody has is no
    /// guess at a number: looking people up has a pace of its own.
    public Found find(Caller caller, String text) {
        failures.admit(caller);
        var merchant = caller.actor().merchant();
        var named = transactions.reading(merchant, () -> named(merchant, text));
        if (!named.isEmpty()) {
            leaveTrace(caller, named);
            return new Found(named.values().stream().map(Card::id).toList(), List.of());
        }
        if (caller.actor().may(Right.CUSTOMERS)) {
            return new Found(List.of(), people(caller, text));
        }
        failures.note(caller);
        return new Found(List.of(), List.of());
    }

    private Map<CardRef, Card> named(MerchantId merchant, String text) {
        var refs = List.of(CardRef.of(text), new CardRef.ByShortNumber(text));
        return cards.find(merchant, refs);
    }

    private void leaveTrace(Caller caller, Map<CardRef, Card> named) {
        var people = new LinkedHashSet<UUID>();
        named.forEach(
                (ref, card) -> {
                    if (ref instanceof CardRef.ByNumber || ref instanceof CardRef.ByShortNumber) {
                        people.add(card.customer());
                    }
                });
        if (!people.isEmpty()) {
            lookingUp.found(caller, people);
        }
    }

    private List<UUID> people(Caller caller, String text) {
        var found = lookingUp.find(caller, text, null, PEOPLE_MAX + 1);
        return found.subList(0, Math.min(found.size(), PEOPLE_MAX));
    }
}
