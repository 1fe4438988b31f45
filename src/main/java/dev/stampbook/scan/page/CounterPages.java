package dev.stampbook.scan.page;

import dev.stampbook.card.Reversing;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.scan.ScanDesk;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The counter page: whatever is typed or scanned goes to the desk, the answer comes back big.
@Controller
class CounterPages {

    private final ScanDesk desk;
    private final Reversing reversing;
    private final Waist waist;
    private final CounterDrawing drawing;
    private final Clock clock;

    CounterPages(
            ScanDesk desk, Reversing reversing, Waist waist, CounterDrawing drawing, Clock clock) {
        this.desk = desk;
        this.reversing = reversing;
        this.waist = waist;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/counter")
    Object show(Caller caller, CsrfToken csrf) {
        return caller.known() ? page(caller, csrf, null) : signIn();
    }

    /// Takes a scan, an answer to a question, a choice, or an undo. The same form sent twice gives
    /// the same answer.
    @PostMapping("/counter")
    Object create(Caller caller, @ModelAttribute CounterForm form, CsrfToken csrf) {
        if (!caller.known()) {
            return signIn();
        }
        var undone = form.undo();
        return undone == null
                ? page(caller, csrf, scanned(caller, form))
                : page(caller, csrf, undone(caller, undone));
    }

    private Told scanned(Caller caller, CounterForm form) {
        caller.require(form.redeems() ? Actor.Right.REDEEM : Actor.Right.STAMP);
        var scan = form.scan(caller, clock.instant());
        var outcome = waist.perform(desk, caller.actor().merchant(), scan);
        return drawing.of(caller).tell(outcome, scan.id());
    }

    private Told undone(Caller caller, String stamp) {
        caller.require(Actor.Right.STAMP);
        var entry = PublicId.parse(IdKind.STAMP, stamp).orElseGet(() -> new UUID(0, 0));
        var wish = new Reversing.ToReverse(caller.actor(), entry, null, clock.instant());
        return drawing.of(caller).tell(waist.perform(reversing, caller.actor().merchant(), wish));
    }

    private Page page(Caller caller, CsrfToken csrf, @Nullable Told told) {
        return Page.of("scan/counter", drawing.of(caller).page(csrf.getToken(), told));
    }

    private static ResponseEntity<Void> signIn() {
        return ResponseEntity.status(303).location(URI.create("/counter/sign-in")).build();
    }
}
