package dev.stampbook.card.api;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.api.CardLists.Found;
import dev.stampbook.customer.lookup.LookingUp;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.pace.FailedLookups;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds cards by what somebody says or shows at a counter.
///
/// What names a card comes first, since it costs nothing and says nothing about people. Only then
/// are customers looked up, by callers who may, and that leaves its trace.
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
        if (named.isEmpty() && caller.actor().may(Right.CUSTOMERS)) {
            return new Found(named, people(caller, text));
        }
        if (named.isEmpty()) {
            failures.note(caller);
        }
        return new Found(named, List.of());
    }

    private List<UUID> named(MerchantId merchant, String text) {
        var refs = List.of(CardRef.of(text), new CardRef.ByShortNumber(text));
        return List.copyOf(cards.identify(merchant, refs).values());
    }

    private List<UUID> people(Caller caller, String text) {
        var found = lookingUp.find(caller, text, null, PEOPLE_MAX + 1);
        return found.subList(0, Math.min(found.size(), PEOPLE_MAX));
    }
}
