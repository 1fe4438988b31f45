package dev.stampbook.card.page;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardNumbers;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Showing;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The web card: how far, what waits, what to show at the counter. Looking changes nothing.
@Controller
class CardPages {

    private static final List<String> SCRIPTS =
            List.of("live-card", "goal-confetti", "keep-card", "offline-note");

    private final VisitResolver visits;
    private final Showing showing;
    private final Cards cards;
    private final Traces traces;
    private final CardLeads leads;
    private final CardNews news;

    CardPages(
            VisitResolver visits,
            Showing showing,
            Cards cards,
            Traces traces,
            CardLeads leads,
            CardNews news) {
        this.visits = visits;
        this.showing = showing;
        this.cards = cards;
        this.traces = traces;
        this.leads = leads;
        this.news = news;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}")
    Page show(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String link) {
        return visits.look(visits.merchantOf(token), locale, visit -> page(visit, token, link));
    }

    private CardInHand find(Visit visit, String token) {
        var ref = new CardRef.ByViewToken(token);
        var shown = showing.show(visit.merchant().id(), List.of(ref), visit.now());
        if (!shown.containsKey(ref)) {
            throw new NotFound("card");
        }
        return Objects.requireNonNull(shown.get(ref));
    }

    private Page page(Visit visit, String token, String link) {
        // Before the card is read: what is numbered behind this may not be on the page.
        var seen = traces.head(visit.merchant().id());
        var hand = find(visit, token);
        var sheet =
                CardSheet.of(visit, hand, voucher -> VoucherPages.address(visit, token, voucher));
        var notes = new CardNotes(visit, hand);
        var face = sheet.face();
        var numbers = cards.numbers(visit.merchant().id(), hand.card());
        var spoken = spoken(hand.card(), numbers.number());
        var title =
                visit.words()
                        .say(
                                "card.title",
                                Map.of(
                                        "program",
                                        face.program().text(),
                                        "stamps",
                                        face.stamps(),
                                        "full",
                                        face.full()));
        return Page.of(
                "card/show",
                new WebCardPage(
                        visit.layout(title, Visit.Dress.CARD, SCRIPTS, "/c/" + token)
                                .installable(visit.path() + "/c/" + token + "/card.webmanifest"),
                        visit.words(),
                        visit.path() + "/c/" + token,
                        seen,
                        sheet.noting(notes.after(link)),
                        new WebCardPage.Code(
                                Symbols.draw(Symbol.QR, numbers.scanToken()).svg(spoken),
                                spoken,
                                notes.stampable()),
                        leads.of(visit, hand, token),
                        news.of(hand).map(visit::told).orElse(null)));
    }

    /// What staff can type: the short number, and once nobody finds the card by that, the long one.
    private static String spoken(Card card, String number) {
        return card.closedAt() == null ? CardNumbers.spoken(card.shortNumber()) : grouped(number);
    }

    /// Four symbols at a time are read aloud more easily: `7K2M-9QX4-TR8V-3`.
    private static String grouped(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1-");
    }
}
