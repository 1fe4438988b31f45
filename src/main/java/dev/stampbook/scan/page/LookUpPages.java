package dev.stampbook.scan.page;

import dev.stampbook.card.CardInHand;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.web.Caller;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finding a card by what its customer says. It is a form that is sent, since looking leaves a
/// trace; to choose a card is a scan.
@Controller
class LookUpPages {

    private final LookingForCards looking;
    private final CounterDrawing drawing;

    LookUpPages(LookingForCards looking, CounterDrawing drawing) {
        this.looking = looking;
        this.drawing = drawing;
    }

    @GetMapping("/counter/look-up")
    Object show(Caller caller, CsrfToken csrf) {
        return caller.known() ? page(caller, csrf, "", null) : signIn();
    }

    @PostMapping("/counter/look-up")
    Object create(Caller caller, @RequestParam String q, CsrfToken csrf) {
        if (!caller.known()) {
            return signIn();
        }
        caller.require(Right.STAMP);
        try {
            return page(caller, csrf, q, looking.find(caller, q.strip()));
        } catch (InvalidInput tooShort) {
            return page(caller, csrf, q, null);
        }
    }

    private Page page(
            Caller caller, CsrfToken csrf, String typed, LookingForCards.@Nullable Found found) {
        var words = drawing.phrases(caller);
        var cards =
                found == null
                        ? List.<FoundCard>of()
                        : found.cards().stream().map(hand -> card(words, hand)).toList();
        return Page.of(
                "scan/look_up",
                new LookUpPage(
                        words,
                        drawing.station(caller, csrf.getToken()),
                        typed,
                        cards,
                        said(words, typed, found)));
    }

    private static @Nullable String said(
            Phrases words, String typed, LookingForCards.@Nullable Found found) {
        if (found == null) {
            return typed.isEmpty() ? null : words.say("counter.look_up_short");
        }
        if (found.more()) {
            return words.say("counter.look_up_more");
        }
        return found.cards().isEmpty() ? words.say("counter.look_up_none") : null;
    }

    private static FoundCard card(Phrases words, CardInHand hand) {
        var name = hand.customer().person().name();
        var languages = List.of(words.language().toLanguageTag(), hand.merchant().locale());
        var progress =
                Map.of(
                        "stamps",
                        hand.card().balance().stamps(),
                        "goal",
                        hand.program().rules().full());
        return new FoundCard(
                hand.card().publicId(),
                Objects.requireNonNullElseGet(name, () -> words.say("counter.nameless")),
                hand.program().rules().name().in(languages),
                words.say("counter.progress", progress),
                UUID.randomUUID().toString());
    }

    private static ResponseEntity<Void> signIn() {
        return ResponseEntity.status(303).location(URI.create("/counter/sign-in")).build();
    }
}
