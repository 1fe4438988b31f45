package dev.stampbook.scan.page;

import dev.stampbook.card.link.MakingLinks.MakeOutcome;
import dev.stampbook.card.link.OfferingLinks;
import dev.stampbook.card.link.WithdrawingLinks;
import dev.stampbook.card.link.WithdrawingLinks.ToWithdraw;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.write.Waist;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The codes that first-timers join by, on the screen of whoever stands at the counter: one that is
/// worth stamps once, and one for everybody.
@Controller
class JoinCodePages {

    private static final String PATH = "/counter/join";

    private final CounterDrawing drawing;
    private final JoinCodes codes;
    private final OfferingLinks offering;
    private final WithdrawingLinks withdrawing;
    private final Waist waist;

    JoinCodePages(
            CounterDrawing drawing,
            JoinCodes codes,
            OfferingLinks offering,
            WithdrawingLinks withdrawing,
            Waist waist) {
        this.drawing = drawing;
        this.codes = codes;
        this.offering = offering;
        this.withdrawing = withdrawing;
        this.waist = waist;
    }

    @GetMapping(PATH)
    Object list(Caller caller, CsrfToken csrf) {
        return caller.known() ? page(caller, csrf, null) : led("/counter/sign-in");
    }

    /// Makes a link for a first-timer who has bought something.
    @PostMapping(PATH)
    Object create(Caller caller, @ModelAttribute NewLinkForm form, CsrfToken csrf) {
        if (!caller.known()) {
            return led("/counter/sign-in");
        }
        var actor = caller.require(Right.STAMP).actor();
        var wish = form.wish(actor, drawing.now());
        return switch (offering.offer(caller, wish)) {
            case MakeOutcome.Made made -> led(PATH + "/" + made.link().publicId());
            case MakeOutcome.NotMade(var why) -> {
                var words = drawing.phrases(caller);
                yield page(caller, csrf, words.say("refusal." + why.reason().code(), why.spoken()));
            }
            case MakeOutcome.Absent() -> throw new NotFound("program");
        };
    }

    /// One link, for the staff member who made it.
    @GetMapping(PATH + "/{link}")
    Object show(Caller caller, @PathVariable String link, CsrfToken csrf) {
        if (!caller.known()) {
            return led("/counter/sign-in");
        }
        var drawn = drawing.of(caller);
        var station = drawing.station(caller, csrf.getToken());
        return Page.of("scan/join_link", codes.page(drawn, station, id(link)));
    }

    /// Withdraws a link that nobody has used.
    @PostMapping(PATH + "/{link}")
    Object remove(Caller caller, @PathVariable String link) {
        if (!caller.known()) {
            return led("/counter/sign-in");
        }
        var actor = caller.require(Right.STAMP).actor();
        var wish = new ToWithdraw(actor, id(link), drawing.now());
        if (waist.perform(withdrawing, actor.merchant(), wish).isEmpty()) {
            throw new NotFound("join link");
        }
        return led(PATH + "/" + link);
    }

    private Page page(Caller caller, CsrfToken csrf, @Nullable String wrong) {
        var words = drawing.phrases(caller);
        var station = drawing.station(caller, csrf.getToken());
        var page = new JoinCodePage(words, station, codes.of(caller, words), wrong);
        return new Page("scan/join_code", page, wrong == null ? 200 : 409);
    }

    private static UUID id(String link) {
        return PublicId.parse(IdKind.JOIN_LINK, link).orElseThrow(() -> new NotFound("join link"));
    }

    private static ResponseEntity<Void> led(String address) {
        return ResponseEntity.status(303).location(URI.create(address)).build();
    }
}
