package dev.stampbook.card.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.Showing;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.symbol.Symbols;
import dev.stampbook.reward.Voucher;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The web card: how far, what waits, what to show at the counter. Looking changes nothing.
@Controller
class CardPages {

    private static final List<String> SCRIPTS =
            List.of("live-card", "goal-confetti", "keep-card", "offline-note");

    private final VisitResolver visits;
    private final Showing showing;
    private final Cards cards;
    private final Traces traces;

    CardPages(VisitResolver visits, Showing showing, Cards cards, Traces traces) {
        this.visits = visits;
        this.showing = showing;
        this.cards = cards;
        this.traces = traces;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}")
    Page show(@PathVariable String locale, @PathVariable String token) {
        return visits.look(visits.merchantOf(token), locale, visit -> page(visit, token));
    }

    private CardInHand find(Visit visit, String token) {
        var ref = new CardRef.ByViewToken(token);
        var shown = showing.show(visit.merchant().id(), List.of(ref), visit.now());
        if (!shown.containsKey(ref)) {
            throw new NotFound("card");
        }
        return Objects.requireNonNull(shown.get(ref));
    }

    private Page page(Visit visit, String token) {
        // Before the card is read: what is numbered behind this may not be on the page.
        var seen = traces.head(visit.merchant().id());
        var hand = find(visit, token);
        var face = Faces.of(visit, hand);
        var notes = new CardNotes(visit, hand);
        var numbers = cards.numbers(visit.merchant().id(), hand.card());
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
                        face,
                        notes.all(),
                        new WebCardPage.Code(
                                Symbols.draw(Symbol.QR, numbers.scanToken()).svg(numbers.number()),
                                grouped(numbers.number()),
                                notes.stampable()),
                        new Promises(visit).goals(hand),
                        new Promises(visit).ahead(hand),
                        tiles(visit, hand, token, true),
                        tiles(visit, hand, token, false)));
    }

    /// By expiry, the nearest first; those without an end last.
    private static List<VoucherTile> tiles(
            Visit visit, CardInHand hand, String token, boolean ready) {
        return hand.vouchers().stream()
                .sorted(
                        Comparator.comparing(
                                Voucher::expiresAt,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .filter(voucher -> new VoucherTelling(visit, voucher).ready() == ready)
                .map(
                        voucher ->
                                new VoucherTelling(visit, voucher)
                                        .tile(VoucherPages.address(visit, token, voucher)))
                .toList();
    }

    /// Four symbols at a time are read aloud more easily: `7K2M-9QX4-TR8V-3`.
    private static String grouped(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1-");
    }
}
