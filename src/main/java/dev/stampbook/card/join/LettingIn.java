package dev.stampbook.card.join;

import dev.stampbook.card.Cards;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.card.enrol.KnowingBrowsers;
import dev.stampbook.card.enrol.KnowingBrowsers.ToKnow;
import dev.stampbook.card.link.JoiningByLink;
import dev.stampbook.card.link.JoiningByLink.Come;
import dev.stampbook.card.link.JoiningByLink.Gift;
import dev.stampbook.card.link.JoiningByLink.ToCome;
import dev.stampbook.card.link.LinkAddresses;
import dev.stampbook.card.page.VisitResolver;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.write.Waist;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives newcomers their cards, and says where those are.
@Component
class LettingIn {

    private final VisitResolver visits;
    private final Cards cards;
    private final JoiningByLink joining;
    private final KnowingBrowsers knowing;
    private final Waist waist;
    private final AskingNewcomers asking;

    LettingIn(
            VisitResolver visits,
            Cards cards,
            JoiningByLink joining,
            KnowingBrowsers knowing,
            Waist waist,
            AskingNewcomers asking) {
        this.visits = visits;
        this.cards = cards;
        this.joining = joining;
        this.knowing = knowing;
        this.waist = waist;
        this.asking = asking;
    }

    /// A card for somebody nameless, who is known by her browser.
    URI byBrowser(Newcomer newcomer, ToJoin join, BrowserCookie browser) {
        return led(newcomer, come(newcomer, join, browser.secret()));
    }

    /// The card of somebody who reads the mail of an address; her browser leads there from now on.
    URI byMail(Newcomer newcomer, ToJoin join, BrowserCookie browser) {
        var come = come(newcomer, join, null);
        if (come.card() instanceof EnrolOutcome.Enrolled(var hand, _)) {
            var card = hand.card().id();
            var known = new ToKnow(newcomer.program().id(), card, browser.secret());
            waist.perform(knowing, newcomer.visit().merchant().id(), known);
        }
        return led(newcomer, come);
    }

    private Come come(Newcomer newcomer, ToJoin join, @Nullable String browser) {
        var offer = newcomer.offer();
        var enrol = new ToEnrol(offer.program().id(), join, browser, false);
        return waist.perform(
                joining, newcomer.visit().merchant().id(), new ToCome(enrol, offer.link()));
    }

    private URI led(Newcomer newcomer, Come come) {
        var visit = newcomer.visit();
        var merchant = visit.merchant().id();
        return switch (come.card()) {
            case EnrolOutcome.Enrolled(var hand, _) -> {
                var token =
                        visits.look(
                                merchant,
                                visit.language(),
                                again -> cards.numbers(merchant, hand.card()).viewToken());
                var card = visit.path() + "/c/" + token;
                yield URI.create(
                        asking.pass(newcomer.answers(), card)
                                .orElseGet(() -> card + said(come.gift())));
            }
            case EnrolOutcome.NotEnrolled(_), EnrolOutcome.Absent() ->
                    URI.create(visit.path() + LinkAddresses.path(newcomer.program()));
        };
    }

    /// What the card says once about the link that led to it.
    private static String said(Gift gift) {
        return switch (gift) {
            case NONE, GIVEN -> "";
            case USED, OVER, REFUSED -> "?link=" + gift.name().toLowerCase(Locale.ROOT);
        };
    }
}
