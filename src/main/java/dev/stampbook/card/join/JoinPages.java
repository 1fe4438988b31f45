package dev.stampbook.card.join;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.card.page.Visit;
import dev.stampbook.card.page.Visit.Dress;
import dev.stampbook.card.page.VisitResolver;
import dev.stampbook.customer.Email;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.mail.Posting;
import dev.stampbook.platform.page.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/// The page behind the QR poster: the reward first, one button, and the card.
@Controller
class JoinPages {

    private final VisitResolver visits;
    private final Programs programs;
    private final AskingNewcomers asking;
    private final LettingNameless letting;
    private final WritingLinks links;
    private final Posting posting;

    JoinPages(
            VisitResolver visits,
            Programs programs,
            AskingNewcomers asking,
            LettingNameless letting,
            WritingLinks links,
            Posting posting) {
        this.visits = visits;
        this.programs = programs;
        this.asking = asking;
        this.letting = letting;
        this.links = links;
        this.posting = posting;
    }

    /// The address on paper, without a language: leads on to the reader's own.
    @GetMapping({"/j/{slug}", "/j/{slug}/{link}"})
    ResponseEntity<Void> choose(
            @PathVariable String slug, @PathVariable(required = false) @Nullable String link) {
        return VisitResolver.leading(
                visits.look(
                        visits.merchantOf(slug),
                        visit -> visit.path() + new Offer(find(visit, slug), link).path()));
    }

    /// With the token of a join link, the card starts with the stamps that it is worth.
    @GetMapping({
        "/{locale:[a-z]{2,3}}/j/{slug}",
        "/{locale:[a-z]{2,3}}/j/{slug}/{link}",
    })
    Page show(
            @PathVariable String locale,
            @PathVariable String slug,
            @PathVariable(required = false) @Nullable String link) {
        return visits.look(
                visits.merchantOf(slug),
                locale,
                visit -> {
                    var offer = new Offer(find(visit, slug), link);
                    var answers = answers(offer.program(), Map.of());
                    return asking.page(visit, offer, answers, List.of());
                });
    }

    /// Joins; the same browser gets the card that it has, another never sees it. Whoever names an
    /// address is written to. Answers that cannot be read are asked for again.
    @PostMapping({
        "/{locale:[a-z]{2,3}}/j/{slug}",
        "/{locale:[a-z]{2,3}}/j/{slug}/{link}",
    })
    Object create(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> written,
            ServletWebRequest web) {
        var slug = path.getOrDefault("slug", "");
        var locale = path.getOrDefault("locale", "");
        var merchant = visits.merchantOf(slug);
        var cookie = BrowserCookie.of(web, written.getOrDefault("browser", ""));
        var newcomer =
                visits.look(
                        merchant, locale, visit -> coming(visit, slug, path.get("link"), written));
        try {
            var join = asking.join(newcomer);
            var email = join.person().email();
            if (email == null) {
                var address = web.getRequest().getRemoteAddr();
                return cookie.leading(letting.let(newcomer, join, cookie, address), web);
            }
            return sent(newcomer, email, cookie, web);
        } catch (InvalidInput wrong) {
            return visits.look(
                    merchant,
                    locale,
                    visit ->
                            asking.page(
                                    visit, newcomer.offer(), newcomer.answers(), wrong.problems()));
        }
    }

    /// The same for everybody: whose address it is was not even looked up.
    private Object sent(
            Newcomer newcomer, Email email, BrowserCookie cookie, ServletWebRequest web) {
        var visit = newcomer.visit();
        var join = visit.path() + newcomer.offer().path();
        if (newcomer.program().state() != Program.State.PUBLISHED) {
            return cookie.leading(URI.create(join), web);
        }
        links.write(newcomer, email, cookie, web.getRequest().getRemoteAddr());
        cookie.keep(web);
        var title = visit.words().say("link.sent.title");
        return Page.of(
                "card/sent",
                new SentPage(
                        visit.alone(title, Dress.OWN, List.of()),
                        visit.words(),
                        visit.merchant().name(),
                        email.written(),
                        join,
                        new SentPage.Told(
                                visit.words().say("link.sent.line"),
                                visit.words().say("link.sent.hint"),
                                visit.words().say("link.sent.back"))));
    }

    private Newcomer coming(
            Visit visit, String slug, @Nullable String link, Map<String, String> written) {
        var offer = new Offer(find(visit, slug), link);
        var answers = answers(offer.program(), written);
        return new Newcomer(visit, offer, answers, asking.known(visit));
    }

    private Answers answers(Program program, Map<String, String> written) {
        return Answers.of(program.rules().join(), posting.on(), written);
    }

    private Program find(Visit visit, String slug) {
        return programs.find(visit.merchant().id(), slug)
                .filter(program -> program.state() != Program.State.DRAFT)
                .orElseThrow(() -> new NotFound("program"));
    }
}
