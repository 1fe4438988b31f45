package dev.stampbook.access.door;

import dev.stampbook.access.DeviceCookie;
import dev.stampbook.access.SigningIn;
import dev.stampbook.access.SigningIn.SignInOutcome;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing in to the counter, and out of it.
@Controller
class SignInPages {

    private static final int DEVICE_NAME_MAX = 200;

    private final SigningIn signingIn;
    private final AccessDrawing drawing;
    private final Clock clock;

    SignInPages(SigningIn signingIn, AccessDrawing drawing, Clock clock) {
        this.signingIn = signingIn;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/counter/sign-in")
    Object show(Caller caller, CsrfToken csrf) {
        return drawing.signIn(caller, csrf.getToken(), "", null);
    }

    @PostMapping("/counter/sign-in")
    Object create(
            Caller caller,
            @ModelAttribute Credentials typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signingIn.signIn(typed.attempt(device(request), caller.address()))) {
            case SignInOutcome.SignedIn in -> {
                DeviceCookie.write(request, response, in, clock.instant());
                yield to("/counter");
            }
            case SignInOutcome.Declined(var refused) ->
                    drawing.signIn(
                            caller,
                            typed._csrf(),
                            typed.login(),
                            drawing.said(caller, "refusal." + refused.reason().code()));
        };
    }

    /// What the form sends; its own token goes back into the form when it is shown again.
    record Credentials(String login, String password, String _csrf) {

        SigningIn.Attempt attempt(String device, String address) {
            return new SigningIn.Attempt(login.strip(), password, device, address);
        }

        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    @PostMapping("/counter/sign-out")
    ResponseEntity<Void> remove(
            Caller caller, HttpServletRequest request, HttpServletResponse response) {
        if (caller.known() && caller.actor().kind() == Actor.Kind.DEVICE) {
            signingIn.signOut(caller.actor());
        }
        DeviceCookie.clear(request, response);
        return to("/counter/sign-in");
    }

    /// How the browser calls itself, so that a list of devices can tell them apart.
    private static String device(HttpServletRequest request) {
        var name = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return name.substring(0, Math.min(name.length(), DEVICE_NAME_MAX));
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(303).location(URI.create(address)).build();
    }
}
