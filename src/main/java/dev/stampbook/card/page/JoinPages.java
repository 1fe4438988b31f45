package dev.stampbook.card.page;

import dev.stampbook.card.Cards;
import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.platform.InvalidInput;
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
    private final AskingNewcomers asking;

    JoinPages(
            VisitResolver visits,
            Programs programs,
            Cards cards,
            Enrolling enrolling,
            Waist waist,
            AskingNewcomers asking) {
        this.visits = visits;
        this.programs = programs;
        this.cards = cards;
        this.enrolling = enrolling;
        this.waist = waist;
        this.asking = asking;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/j/{slug}")
    Page show(@PathVariable String locale, @PathVariable String slug) {
        return visits.look(
                visits.merchantOf(slug),
                locale,
                visit -> {
                    var program = find(visit, slug);
                    return asking.page(visit, program, answers(program, Map.of()), List.of());
                });
    }

    /// Joins; the same browser gets the card that it has, another never sees it. Answers that
    /// cannot be read are asked for again.
    @PostMapping("/{locale:[a-z]{2,3}}/j/{slug}")
    Object create(
            @PathVariable String locale,
            @PathVariable String slug,
            @RequestParam Map<String, String> written,
            HttpServletRequest request) {
        var merchant = visits.merchantOf(slug);
        var cookie = BrowserCookie.of(request, written.getOrDefault("browser", ""));
        var coming = visits.look(merchant, locale, visit -> coming(visit, slug, written));
        try {
            var outcome = waist.perform(enrolling, merchant, coming.wish(asking, cookie));
            return led(coming, outcome, cookie.header(request.isSecure()));
        } catch (InvalidInput wrong) {
            return visits.look(
                    merchant,
                    locale,
                    visit ->
                            asking.page(
                                    visit, coming.program(), coming.answers(), wrong.problems()));
        }
    }

    /// Somebody at the door, with what she wrote.
    private record Coming(Visit visit, Program program, Answers answers, Set<String> known) {

        ToEnrol wish(AskingNewcomers asking, BrowserCookie browser) {
            return new ToEnrol(
                    program.id(), asking.join(visit, answers, known), browser.secret(), false);
        }
    }

    private Coming coming(Visit visit, String slug, Map<String, String> written) {
        var program = find(visit, slug);
        return new Coming(visit, program, answers(program, written), asking.known(visit));
    }

    private ResponseEntity<Void> led(Coming coming, EnrolOutcome outcome, String cookie) {
        var visit = coming.visit();
        var merchant = visit.merchant().id();
        return switch (outcome) {
            case EnrolOutcome.Enrolled(var hand, _) -> {
                var token =
                        visits.look(
                                merchant,
                                visit.words().language().toLanguageTag(),
                                again -> cards.numbers(merchant, hand.card()).viewToken());
                yield ResponseEntity.status(303)
                        .location(
                                URI.create(
                                        asking.leads(
                                                coming.answers(), visit.path() + "/c/" + token)))
                        .header(HttpHeaders.SET_COOKIE, cookie)
                        .build();
            }
            case EnrolOutcome.NotEnrolled(_), EnrolOutcome.Absent() ->
                    ResponseEntity.status(303)
                            .location(URI.create(visit.path() + "/j/" + coming.program().slug()))
                            .build();
        };
    }

    private static Answers answers(Program program, Map<String, String> written) {
        return new Answers(program.rules().join(), written);
    }

    private Program find(Visit visit, String slug) {
        return programs.find(visit.merchant().id(), slug)
                .filter(program -> program.state() != Program.State.DRAFT)
                .orElseThrow(() -> new NotFound("program"));
    }
}
