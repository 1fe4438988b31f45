package dev.stampbook.card.own;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Showing;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.VisitResolver;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// Finds whoever holds the card of a view token.
@Component
class Holder {

    private final VisitResolver visits;
    private final Showing showing;

    Holder(VisitResolver visits, Showing showing) {
        this.visits = visits;
        this.showing = showing;
    }

    /// The address of a page in a language, and the right to it.
    record Door(String locale, String token) {

        String path() {
            return "/c/" + token;
        }
    }

    /// Reads something about the holder; a card without one, or none, is not found.
    <T> T of(Door door, BiFunction<Visit, CardInHand, T> reader) {
        return visits.look(
                visits.merchantOf(door.token()),
                door.locale(),
                visit -> reader.apply(visit, find(visit, door)));
    }

    /// The holder as somebody who acts.
    static Actor actor(CardInHand hand) {
        return Actor.customer(hand.merchant().id(), hand.customer().id());
    }

    private CardInHand find(Visit visit, Door door) {
        var ref = new CardRef.ByViewToken(door.token());
        var shown = showing.show(visit.merchant().id(), List.of(ref), visit.now());
        return Optional.ofNullable(shown.get(ref))
                .filter(hand -> hand.customer().goneAt() == null)
                .orElseThrow(() -> new NotFound("card"));
    }
}
