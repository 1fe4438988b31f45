package dev.stampbook.access.door;

import dev.stampbook.access.door.Entrance.Ways;
import dev.stampbook.access.passkey.Ceremonies;
import dev.stampbook.access.passkey.SigningInByPasskey;
import dev.stampbook.platform.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing in with a passkey: a challenge for this browser, and its answer.
@Controller
class PasskeyPages {

    private final Ceremonies ceremonies;
    private final SigningInByPasskey signingIn;
    private final Entrance entrance;
    private final AccessDrawing drawing;
    private final Clock clock;

    PasskeyPages(
            Ceremonies ceremonies,
            SigningInByPasskey signingIn,
            Entrance entrance,
            AccessDrawing drawing,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.drawing = drawing;
        this.clock = clock;
    }

    /// Draws a challenge; what it is made of stays in this browser.
    @GetMapping("/passkeys/challenge")
    ResponseEntity<Map<String, String>> show(
            HttpServletRequest request, HttpServletResponse response) {
        var kept = ceremonies.draw(clock.instant());
        ShortCookie.PASSKEY.write(request, response, kept, Ceremonies.KEPT_FOR);
        return ResponseEntity.of(
                ceremonies
                        .challenge(kept, clock.instant())
                        .map(challenge -> Map.of("challenge", challenge)));
    }

    /// What the form sends once the browser has answered.
    record Answer(String answer, @Nullable String to, String _csrf) {

        SigningInByPasskey.Answered from(Caller caller, Visit visit) {
            return new SigningInByPasskey.Answered(
                    answer, visit.kept(ShortCookie.PASSKEY), visit.device(), caller.address());
        }

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    @PostMapping("/sign-in/passkey")
    Object create(
            Caller caller,
            @ModelAttribute Answer sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(request, response);
        var outcome = signingIn.signIn(sent.from(caller, visit), clock.instant());
        visit.forget(ShortCookie.PASSKEY);
        return entrance.after(
                outcome,
                visit,
                Ways.of(WayOn.of(sent.to())),
                refused ->
                        drawing.signIn(
                                caller,
                                visit.host(),
                                sent._csrf(),
                                new SignInPage.Typed(
                                        "",
                                        WayOn.of(sent.to()).asked(),
                                        drawing.said(caller, refused))));
    }
}
