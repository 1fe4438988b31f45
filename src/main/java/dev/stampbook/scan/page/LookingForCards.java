package dev.stampbook.scan.page;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Showing;
import dev.stampbook.customer.lookup.LookingUp;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the open cards of whoever stands at the counter without a phone: by a number, else by her
/// name, e-mail address or phone number. Either shows who she is, and leaves its trace.
@Component
class LookingForCards {

    /// Whoever shares the beginning of a name with more people has to say more of it.
    private static final int PEOPLE_MAX = 20;

    private final LookingUp lookingUp;
    private final Cards cards;
    private final Showing showing;
    private final Transactions transactions;
    private final Clock clock;

    LookingForCards(
            LookingUp lookingUp,
            Cards cards,
            Showing showing,
            Transactions transactions,
            Clock clock) {
        this.lookingUp = lookingUp;
        this.cards = cards;
        this.showing = showing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What was found, and whether it is not all.
    record Found(List<CardInHand> cards, boolean more) {}

    Found find(Caller caller, String text) {
        var merchant = caller.actor().merchant();
        var named = transactions.reading(merchant, () -> named(merchant, text));
        if (!named.isEmpty()) {
            lookingUp.found(caller, named.stream().map(Card::customer).distinct().toList());
            return new Found(hands(merchant, named.stream().map(Card::id).toList()), false);
        }
        var people = lookingUp.find(caller, text, null, PEOPLE_MAX + 1);
        var seen = people.subList(0, Math.min(people.size(), PEOPLE_MAX));
        var theirs =
                transactions.reading(merchant, () -> cards.openOf(merchant, seen)).stream()
                        .map(Card::id)
                        .toList();
        return new Found(hands(merchant, theirs), people.size() > PEOPLE_MAX);
    }

    private Collection<Card> named(MerchantId merchant, String text) {
        var refs = List.of(new CardRef.ByNumber(text), new CardRef.ByShortNumber(text));
        return cards.find(merchant, refs).values();
    }

    private List<CardInHand> hands(MerchantId merchant, Collection<UUID> ids) {
        var refs = ids.stream().distinct().map(CardRef.ById::new).toList();
        var shown =
                transactions.reading(merchant, () -> showing.show(merchant, refs, clock.instant()));
        return refs.stream().map(shown::get).filter(Objects::nonNull).toList();
    }
}
