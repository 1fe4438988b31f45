package dev.stampbook.card.join;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Showing;
import dev.stampbook.card.join.AddressProof.Answer;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.VisitResolver;
import dev.stampbook.customer.Changing;
import dev.stampbook.customer.Changing.ChangeOutcome;
import dev.stampbook.customer.Customer;
import dev.stampbook.customer.ToChange;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Waist;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.ServletWebRequest;

/// What the link in a letter leads to that was asked for on a card: one press adds the address to
/// it. Looking at it changes nothing, for mail servers look first.
@Controller
class AddressPages {

    private final VisitResolver visits;
    private final CardLinks links;
    private final Showing showing;
    private final Cards cards;
    private final Changing changing;
    private final Waist waist;

    AddressPages(
            VisitResolver visits,
            CardLinks links,
            Showing showing,
            Cards cards,
            Changing changing,
            Waist waist) {
        this.visits = visits;
        this.links = links;
        this.showing = showing;
        this.cards = cards;
        this.changing = changing;
        this.waist = waist;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/a/{token}")
    Page show(@PathVariable String locale, @PathVariable String token, ServletWebRequest web) {
        return visits.look(
                visits.merchantOf(token),
                locale,
                visit -> {
                    var opened = opened(visit, token, web);
                    return AddressDrawing.page(opened, opened.answer(false));
                });
    }

    /// Adds the address; pressing again leads to the same card.
    @PostMapping("/{locale:[a-z]{2,3}}/a/{token}")
    Object create(@PathVariable String locale, @PathVariable String token, ServletWebRequest web) {
        var merchant = visits.merchantOf(token);
        var opened = visits.look(merchant, locale, visit -> opened(visit, token, web));
        var answer = opened.answer(false);
        if (answer == Answer.ADDED) {
            answer = add(opened);
        }
        return answer == Answer.ADDED
                ? ResponseEntity.status(303)
                        .location(URI.create(opened.card() + "/preferences?saved=address"))
                        .build()
                : AddressDrawing.page(opened, answer);
    }

    /// A link that was opened: where, and whose card it is about, if there still is one.
    record Opened(Visit visit, String token, @Nullable Known known) {

        /// What is known of a link that is good.
        record Known(CardLink link, CardInHand hand, String card, boolean here) {}

        Answer answer(boolean taken) {
            if (known == null) {
                return Answer.OVER;
            }
            var address = known.link().wish().address();
            return new AddressProof(known.here(), known.hand().customer(), address, taken).answer();
        }

        /// Where the card is; nowhere for whoever does not hold it.
        @Nullable String card() {
            return known == null || !known.here() ? null : known.card();
        }
    }

    private Opened opened(Visit visit, String token, ServletWebRequest web) {
        var merchant = visit.merchant().id();
        var known =
                links.find(merchant, token, visit.now())
                        .flatMap(link -> known(visit, link, BrowserCookie.of(web, "")));
        return new Opened(visit, token, known.orElse(null));
    }

    private Optional<Opened.Known> known(Visit visit, CardLink link, BrowserCookie browser) {
        var merchant = visit.merchant().id();
        var id = link.wish().card();
        if (id == null) {
            return Optional.empty();
        }
        var ref = new CardRef.ById(id);
        return Optional.ofNullable(showing.show(merchant, List.of(ref), visit.now()).get(ref))
                .map(
                        hand ->
                                new Opened.Known(
                                        link,
                                        hand,
                                        address(visit, hand),
                                        link.wish().browser().equals(browser.secret())));
    }

    private String address(Visit visit, CardInHand hand) {
        var token = cards.numbers(visit.merchant().id(), hand.card()).viewToken();
        return visit.path() + "/c/" + token;
    }

    private Answer add(Opened opened) {
        var known = opened.known();
        if (known == null) {
            return Answer.OVER;
        }
        var address = known.link().wish().address();
        var merchant = opened.visit().merchant().id();
        var holder = known.hand().customer();
        var wish =
                new ToChange(
                        holder.id(),
                        person -> person.reachedAt(address),
                        null,
                        Actor.customer(merchant, holder.id()),
                        opened.visit().now());
        return switch (waist.perform(changing, merchant, wish)) {
            case ChangeOutcome.Changed(Customer now) ->
                    new AddressProof(true, now, address, false).answer();
            case ChangeOutcome.NotChanged(_) -> opened.answer(true);
            case ChangeOutcome.Absent() -> Answer.OVER;
        };
    }
}
