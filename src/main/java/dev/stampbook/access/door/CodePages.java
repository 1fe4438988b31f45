package dev.stampbook.access.door;

import dev.stampbook.access.SigningIn;
import dev.stampbook.access.door.Entrance.Ways;
import dev.stampbook.access.factor.CheckingCodes;
import dev.stampbook.access.factor.Tickets.Ticket;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of signing in, for whom a right password is not enough. Wrong codes are counted
/// against the login that the ticket names, wherever they are typed.
@Controller
class CodePages {

    private final CheckingCodes checking;
    private final SigningIn signingIn;
    private final Entrance entrance;
    private final AccessDrawing drawing;
    private final Clock clock;

    CodePages(
            CheckingCodes checking,
            SigningIn signingIn,
            Entrance entrance,
            AccessDrawing drawing,
            Clock clock) {
        this.checking = checking;
        this.signingIn = signingIn;
        this.entrance = entrance;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    Page show(Caller caller, @RequestParam(required = false) @Nullable String to, CsrfToken csrf) {
        return drawing.code(caller, csrf.getToken(), WayOn.of(to).asked(), false);
    }

    /// What the form sends.
    record Typed(String code, @Nullable String to, String _csrf) {

        WayOn way() {
            return WayOn.of(to);
        }

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    /// Without a ticket, or with one that is too old, it begins again with the password.
    @PostMapping("/sign-in/code")
    Object create(
            Caller caller,
            @ModelAttribute Typed typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = new Visit(request, response);
        return entrance.ticket(visit)
                .map(ticket -> check(caller, typed, visit, ticket))
                .orElseGet(() -> Visit.to("/sign-in" + typed.way().query()));
    }

    private Object check(Caller caller, Typed typed, Visit visit, Ticket ticket) {
        if (!checking.check(ticket.merchant(), ticket.staff(), typed.code(), clock.instant())) {
            return drawing.code(caller, typed._csrf(), typed.way().asked(), true);
        }
        visit.forget(ShortCookie.TICKET);
        var outcome = signingIn.signInKnown(ticket.merchant(), ticket.staff(), visit.device());
        var blank = new SignInPage.Typed("", typed.way().asked(), null);
        return entrance.after(
                outcome,
                visit,
                Ways.of(typed.way()),
                refused ->
                        drawing.signIn(
                                caller,
                                visit.host(),
                                typed._csrf(),
                                blank.because(drawing.said(caller, refused))));
    }
}
