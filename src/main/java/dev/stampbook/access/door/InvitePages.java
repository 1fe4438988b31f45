package dev.stampbook.access.door;

import dev.stampbook.access.Inviting;
import dev.stampbook.access.SigningIn;
import dev.stampbook.access.door.Entrance.Ways;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The page behind an invitation: choose a password, once, and be in.
@Controller
class InvitePages {

    private static final Ways WAYS = new Ways(InvitePages::first, "/sign-in/code");

    private final Inviting inviting;
    private final SigningIn signingIn;
    private final Entrance entrance;
    private final AccessDrawing drawing;
    private final Clock clock;

    InvitePages(
            Inviting inviting,
            SigningIn signingIn,
            Entrance entrance,
            AccessDrawing drawing,
            Clock clock) {
        this.inviting = inviting;
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/invites/{token}")
    Page show(Caller caller, @PathVariable String token, CsrfToken csrf) {
        return page(caller, token, csrf.getToken(), null);
    }

    /// What the form sends, under the token of its address.
    record Chosen(String token, String password, String _csrf) {

        SigningIn.Attempt attempt(String login, String device, String address) {
            return new SigningIn.Attempt(login, password, device, address);
        }

        @Override
        public String toString() {
            return "Chosen[hidden]";
        }
    }

    @PostMapping("/invites/{token}")
    Object create(
            Caller caller,
            @ModelAttribute Chosen chosen,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var login = inviting.accept(chosen.token(), chosen.password(), clock.instant());
            if (login.isEmpty()) {
                return ended(caller, form(chosen.token(), chosen._csrf()));
            }
            var visit = new Visit(request, response);
            var attempt = chosen.attempt(login.get(), visit.device(), caller.address());
            return entrance.after(
                    signingIn.signIn(attempt), visit, WAYS, refused -> Visit.to("/sign-in"));
        } catch (InvalidInput invalid) {
            var why = drawing.said(caller, invalid.problems().getFirst().key());
            return page(caller, chosen.token(), chosen._csrf(), why);
        }
    }

    /// An owner who comes for the first time has a business to set up.
    private static String first(Actor actor) {
        return actor.may(Right.KEYS) ? "/desk/setup" : WayOn.home(actor);
    }

    private Page page(Caller caller, String token, String csrf, @Nullable String why) {
        var form = form(token, csrf);
        return inviting.find(token, clock.instant())
                .map(invited -> drawing.invite(caller, form, invited, why))
                .orElseGet(() -> ended(caller, form));
    }

    private static InvitePage.Form form(String token, String csrf) {
        return new InvitePage.Form("/invites/" + token, csrf);
    }

    private Page ended(Caller caller, InvitePage.Form form) {
        return drawing.noInvite(caller, form);
    }
}
