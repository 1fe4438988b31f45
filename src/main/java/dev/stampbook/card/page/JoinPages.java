package dev.stampbook.card.page;

import dev.stampbook.card.Cards;
import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.customer.Person;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.write.Waist;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page behind the QR poster: the reward first, one button, and the card.
@Controller
class JoinPages {

    private final VisitResolver visits;
    private final Programs programs;
    private final Cards cards;
    private final Enrolling enrolling;
    private final Waist waist;

    JoinPages(
            VisitResolver visits,
            Programs programs,
            Cards cards,
            Enrolling enrolling,
            Waist waist) {
        this.visits = visits;
        this.programs = programs;
        this.cards = cards;
        this.enrolling = enrolling;
        this.waist = waist;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/j/{slug}")
    Page show(@PathVariable String locale, @PathVariable String slug) {
        return visits.look(
                visits.merchantOf(slug), locale, visit -> page(visit, find(visit, slug)));
    }

    /// Joins; the same browser gets the card that it has, another never sees it.
    @PostMapping("/{locale:[a-z]{2,3}}/j/{slug}")
    ResponseEntity<Void> create(
            @PathVariable String locale,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String browser,
            HttpServletRequest request) {
        var merchant = visits.merchantOf(slug);
        var cookie = BrowserCookie.of(request, browser);
        var joined = visits.look(merchant, locale, visit -> joining(visit, slug, cookie));
        var outcome = waist.perform(enrolling, merchant, joined.wish());
        return switch (outcome) {
            case EnrolOutcome.Enrolled(var hand, _) -> {
                var token =
                        visits.look(
                                merchant,
                                locale,
                                visit -> cards.numbers(merchant, hand.card()).viewToken());
                yield ResponseEntity.status(303)
                        .location(URI.create(joined.path() + "/c/" + token))
                        .header(HttpHeaders.SET_COOKIE, cookie.header(request.isSecure()))
                        .build();
            }
            case EnrolOutcome.NotEnrolled(_), EnrolOutcome.Absent() ->
                    ResponseEntity.status(303)
                            .location(URI.create(joined.path() + "/j/" + slug))
                            .build();
        };
    }

    private record Joining(ToEnrol wish, String path) {}

    private Joining joining(Visit visit, String slug, BrowserCookie browser) {
        var program = find(visit, slug);
        var merchant = visit.merchant().id();
        var stranger = new Actor(merchant, Actor.Kind.CUSTOMER, null, null, null, null, Set.of());
        return new Joining(
                new ToEnrol(
                        program.id(),
                        new ToJoin(nobody(visit), List.of(), stranger, visit.now()),
                        browser.secret(),
                        false),
                visit.path());
    }

    private static Person nobody(Visit visit) {
        return Person.NOBODY.speaking(visit.words().language().toLanguageTag());
    }

    private Program find(Visit visit, String slug) {
        return programs.find(visit.merchant().id(), slug)
                .filter(program -> program.state() != Program.State.DRAFT)
                .orElseThrow(() -> new NotFound("program"));
    }

    private static Page page(Visit visit, Program program) {
        var rules = program.rules();
        var title =
                visit.words()
                        .say(
                                "join.title",
                                Map.of(
                                        "program",
                                        visit.told(rules.name()),
                                        "merchant",
                                        visit.merchant().name()));
        return Page.of(
                "card/join",
                new JoinPage(
                        visit.layout(title, List.of(), "/j/" + program.slug()),
                        visit.words(),
                        visit.csrf(),
                        BrowserCookie.fresh().secret(),
                        Faces.empty(visit, rules),
                        new Promises(visit).first(rules),
                        new Promises(visit).others(rules),
                        program.state() == Program.State.PUBLISHED));
    }
}
