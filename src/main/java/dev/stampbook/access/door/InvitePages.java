package dev.stampbook.access.door;

import dev.stampbook.access.Inviting;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.Caller;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page behind an invitation: choose a password, once.
@Controller
class InvitePages {

    private final Inviting inviting;
    private final AccessDrawing drawing;
    private final Clock clock;

    InvitePages(Inviting inviting, AccessDrawing drawing, Clock clock) {
        this.inviting = inviting;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/invites/{token}")
    Page show(Caller caller, @PathVariable String token, CsrfToken csrf) {
        return inviting.find(token, clock.instant())
                .map(login -> drawing.invite(caller, csrf.getToken(), login, null))
                .orElseGet(() -> ended(caller, csrf.getToken()));
    }

    @PostMapping("/invites/{token}")
    Object create(
            Caller caller,
            @PathVariable String token,
            @RequestParam String password,
            CsrfToken csrf) {
        try {
            return inviting.accept(token, password, clock.instant())
                    .<Object>map(login -> signIn())
                    .orElseGet(() -> ended(caller, csrf.getToken()));
        } catch (InvalidInput invalid) {
            var why = drawing.said(caller, invalid.problems().getFirst().key());
            var login = inviting.find(token, clock.instant()).orElse(null);
            return drawing.invite(caller, csrf.getToken(), login, why);
        }
    }

    private Page ended(Caller caller, String csrf) {
        return drawing.invite(caller, csrf, null, drawing.said(caller, "refusal.invite_ended"));
    }

    private static ResponseEntity<Void> signIn() {
        return ResponseEntity.status(303).location(URI.create("/counter/sign-in")).build();
    }
}
