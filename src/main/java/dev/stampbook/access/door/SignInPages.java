package dev.stampbook.access.door;

import dev.stampbook.access.SigningIn;
import dev.stampbook.access.door.Entrance.Ways;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in by login and password, to the desk as to the counter, and out again.
@Controller
class SignInPages {

    private final SigningIn signingIn;
    private final Entrance entrance;
    private final AccessDrawing drawing;

    SignInPages(SigningIn signingIn, Entrance entrance, AccessDrawing drawing) {
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.drawing = drawing;
    }

    @GetMapping({"/sign-in", "/counter/sign-in"})
    Object show(
            Caller caller,
            @RequestParam(required = false) @Nullable String to,
            CsrfToken csrf,
            HttpServletRequest request) {
        var blank = new SignInPage.Typed("", WayOn.of(to).asked(), null);
        return drawing.signIn(caller, request.getServerName(), csrf.getToken(), blank);
    }

    @PostMapping({"/sign-in", "/counter/sign-in"})
    Object create(
            Caller caller,
            @ModelAttribute Credentials typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(request, response);
        var outcome = signingIn.signIn(typed.attempt(visit.device(), caller.address()));
        return entrance.after(
                outcome,
                visit,
                Ways.of(WayOn.of(typed.to())),
                refused ->
                        drawing.signIn(
                                caller,
                                visit.host(),
                                typed._csrf(),
                                typed.again(drawing.said(caller, refused))));
    }

    /// What the form sends; its own token goes back into the form when it is shown again.
    record Credentials(String login, String password, @Nullable String to, String _csrf) {

        SigningIn.Attempt attempt(String device, String address) {
            return new SigningIn.Attempt(login.strip(), password, device, address);
        }

        SignInPage.Typed again(String refusal) {
            return new SignInPage.Typed(login, WayOn.of(to).asked(), refusal);
        }

        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    @PostMapping({"/sign-out", "/counter/sign-out"})
    ResponseEntity<Void> remove(
            Caller caller, HttpServletRequest request, HttpServletResponse response) {
        if (caller.known() && caller.actor().kind() == Actor.Kind.DEVICE) {
            signingIn.signOut(caller.actor());
        }
        new Visit(request, response).signOut();
        return Visit.to("/sign-in");
    }
}
