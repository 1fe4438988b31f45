package dev.stampbook.access.door;

import dev.stampbook.access.DeviceCookie;
import dev.stampbook.access.SigningIn;
import dev.stampbook.access.SigningIn.SignInOutcome;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in, to the desk as to the counter, and out again.
@Controller
class SignInPages {

    private final SigningIn signingIn;
    private final AccessDrawing drawing;
    private final Clock clock;

    SignInPages(SigningIn signingIn, AccessDrawing drawing, Clock clock) {
        this.signingIn = signingIn;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping({"/sign-in", "/counter/sign-in"})
    Object show(
            Caller caller, @RequestParam(required = false) @Nullable String to, CsrfToken csrf) {
        var blank = new SignInPage.Typed("", WayOn.of(to).asked(), null);
        return drawing.signIn(caller, csrf.getToken(), blank);
    }

    @PostMapping({"/sign-in", "/counter/sign-in"})
    Object create(
            Caller caller,
            @ModelAttribute Credentials typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signingIn.signIn(typed.attempt(Visit.device(request), caller.address()))) {
            case SignInOutcome.SignedIn in -> {
                DeviceCookie.write(request, response, in, clock.instant());
                yield Visit.to(WayOn.of(typed.to()).signedIn(in.actor()));
            }
            case SignInOutcome.Declined(var refused) ->
                    drawing.signIn(
                            caller,
                            typed._csrf(),
                            typed.again(
                                    drawing.said(caller, "refusal." + refused.reason().code())));
        };
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
        DeviceCookie.clear(request, response);
        return Visit.to("/sign-in");
    }
}
