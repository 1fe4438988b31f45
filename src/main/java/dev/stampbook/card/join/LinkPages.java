package dev.stampbook.card.join;

import dev.stampbook.card.Programs;
import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.card.page.VisitResolver;
import dev.stampbook.customer.Customers;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// What the link in a letter leads to: a page with one button, whose press shows that somebody
/// reads the mail of the address. Looking at it changes nothing, for mail servers look first.
@Controller
class LinkPages {

    private final VisitResolver visits;
    private final CardLinks links;
    private final Programs programs;
    private final Customers customers;
    private final AskingNewcomers asking;
    private final LettingIn letting;

    LinkPages(
            VisitResolver visits,
            CardLinks links,
            Programs programs,
            Customers customers,
            AskingNewcomers asking,
            LettingIn letting) {
        this.visits = visits;
        this.links = links;
        this.programs = programs;
        this.customers = customers;
        this.asking = asking;
        this.letting = letting;
    }

    @GetMapping("/{locale:[a-z]{2,3}}/o/{token}")
    Page show(@PathVariable String locale, @PathVariable String token, ServletWebRequest web) {
        var here = BrowserCookie.of(web, "");
        return visits.look(
                visits.merchantOf(token),
                locale,
                visit ->
                        find(visit, token)
                                .map(
                                        link ->
                                                opening(
                                                        newcomer(
                                                                visit,
                                                                link,
                                                                link.wish().answersFor(here)),
                                                        token,
                                                        List.of()))
                                .orElseGet(() -> over(visit)));
    }

    /// Opens the card; pressing again opens the same one, for as long as the link is good.
    @PostMapping("/{locale:[a-z]{2,3}}/o/{token}")
    Object create(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam Map<String, String> written,
            ServletWebRequest web) {
        var merchant = visits.merchantOf(token);
        var cookie = BrowserCookie.of(web, written.getOrDefault("browser", ""));
        var coming = visits.look(merchant, locale, visit -> coming(visit, token, written));
        if (coming.isEmpty()) {
            return visits.look(merchant, locale, LinkPages::over);
        }
        var newcomer = coming.get();
        try {
            return cookie.leading(letting.byMail(newcomer, asking.join(newcomer), cookie), web);
        } catch (InvalidInput wrong) {
            return visits.look(
                    merchant, locale, visit -> opening(newcomer, token, wrong.problems()));
        }
    }

    private Optional<Newcomer> coming(Visit visit, String token, Map<String, String> written) {
        return find(visit, token).map(link -> newcomer(visit, link, written));
    }

    /// A link that opens a card; one that adds an address to a card opens none.
    private Optional<CardLink> find(Visit visit, String token) {
        return links.find(visit.merchant().id(), token, visit.now())
                .filter(link -> link.holder() == null);
    }

    /// Whoever is a customer already is asked nothing: what she said before stays as it is.
    private Newcomer newcomer(Visit visit, CardLink link, Map<String, String> written) {
        var merchant = visit.merchant().id();
        var program = programs.get(merchant, link.program());
        var questions =
                customers.known(merchant, link.wish().address())
                        ? JoinQuestions.NONE
                        : program.rules().join().knowingTheAddress();
        var answers = new Answers(questions, written, link.wish().email());
        var offer = new Offer(program, link.wish().joinLink());
        return new Newcomer(visit, offer, answers, asking.known(visit));
    }

    private Page opening(Newcomer newcomer, String token, List<Problem> problems) {
        var visit = newcomer.visit();
        var name = newcomer.program().rules().name();
        var names = Map.of("program", visit.told(name), "merchant", visit.merchant().name());
        var opening =
                new LinkPage.Opening(
                        visit.said(name),
                        visit.csrf(),
                        BrowserCookie.fresh().secret(),
                        asking.questions(visit, newcomer.answers(), problems));
        var layout =
                visit.layout(
                        visit.words().say("join.title", names),
                        Dress.OWN,
                        List.of(),
                        "/o/" + token);
        return new Page(
                "card/link",
                new LinkPage(layout, visit.words(), visit.merchant().name(), opening),
                problems.isEmpty() ? 200 : 422);
    }

    private static Page over(Visit visit) {
        var title = visit.words().say("link.over.title");
        return new Page(
                "card/link",
                new LinkPage(
                        visit.alone(title, Dress.OWN, List.of()),
                        visit.words(),
                        visit.merchant().name(),
                        null),
                404);
    }
}
