package dev.stampbook.wallet.google.door;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Showing;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.VisitResolver;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.page.Page;
import dev.stampbook.wallet.google.SavingCards;
import dev.stampbook.wallet.google.SavingCards.Outcome;
import dev.stampbook.wallet.google.door.GooglePage.State;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Puts a card into Google Wallet for whoever holds its address.
@Controller
class GooglePages {

    private final VisitResolver visits;
    private final Showing showing;
    private final SavingCards saving;

    GooglePages(VisitResolver visits, Showing showing, SavingCards saving) {
        this.visits = visits;
        this.showing = showing;
        this.saving = saving;
    }

    /// Leads on to Google when that has the card, else asks for it. Looking changes nothing.
    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/google")
    Page show(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String later,
            HttpServletResponse response) {
        var page =
                visits.look(visits.merchantOf(token), locale, visit -> page(visit, token, later));
        // Browsers follow it as if a link had been touched, wherever they came from.
        Optional.ofNullable(page.link())
                .ifPresent(link -> response.setHeader("Refresh", "0;url=" + link));
        return Page.of("wallet/google", page);
    }

    /// Tells Google the card.
    @PostMapping("/{locale:[a-z]{2,3}}/c/{token}/google")
    ResponseEntity<Void> create(@PathVariable String locale, @PathVariable String token) {
        var merchant = visits.merchantOf(token);
        var found =
                visits.look(merchant, locale, visit -> new Found(visit.path(), card(visit, token)));
        var here = found.path() + "/c/" + token + "/google";
        return switch (saving.save(merchant, found.card())) {
            case Outcome.Ready _ -> on(here);
            case Outcome.Later _ -> on(here + "?later=yes");
            case Outcome.Absent _, Outcome.Off _ -> throw new NotFound("card");
        };
    }

    private record Found(String path, UUID card) {}

    private static ResponseEntity<Void> on(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    private GooglePage page(Visit visit, String token, String later) {
        var merchant = visit.merchant();
        var card = card(visit, token);
        if (!saving.on(merchant.id())) {
            throw new NotFound("card");
        }
        var link = saving.link(merchant.id(), card).map(URI::toString).orElse(null);
        var asking = later.isEmpty() ? State.ASKING : State.WAITING;
        var title = visit.words().say("wallet.google.add");
        return new GooglePage(
                visit.layout(title, Visit.Dress.OWN, List.of(), "/c/" + token + "/google"),
                visit.words(),
                merchant.name(),
                visit.csrf(),
                visit.path() + "/c/" + token,
                link == null ? asking : State.READY,
                link);
    }

    private UUID card(Visit visit, String token) {
        var ref = new CardRef.ByViewToken(token);
        var shown = showing.show(visit.merchant().id(), List.of(ref), visit.now());
        return Optional.ofNullable(shown.get(ref))
                .map(CardInHand::card)
                .orElseThrow(() -> new NotFound("card"))
                .id();
    }
}
