package dev.stampbook.scan.kiosk;

import dev.stampbook.access.kiosk.CheckingPins;
import dev.stampbook.access.kiosk.KioskPins;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.PageHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way into the kiosk, the kiosk, and the way out of it by the PIN.
@Controller
class KioskPages {

    private static final String HERE = "/counter/kiosk";

    private final KioskStanding standing;
    private final CheckingPins checking;
    private final KioskDrawing drawing;

    KioskPages(KioskStanding standing, CheckingPins checking, KioskDrawing drawing) {
        this.standing = standing;
        this.checking = checking;
        this.drawing = drawing;
    }

    @GetMapping(HERE)
    Object show(Caller caller, CsrfToken csrf, HttpServletResponse response) {
        if (!caller.known()) {
            return to("/counter/sign-in");
        }
        PageHeaders.ofScanner(response);
        return standing.of(caller)
                .map(scope -> drawing.kiosk(caller, csrf.getToken(), scope.locked(), null))
                .orElseGet(() -> drawing.entry(caller, csrf.getToken(), false));
    }

    /// Makes a kiosk of the device, with a PIN for the way out.
    @PostMapping(HERE)
    Object create(Caller caller, @RequestParam String pin, CsrfToken csrf) {
        caller.require(Right.STAMP, Right.REDEEM);
        if (!KioskPins.acceptable(pin)) {
            return drawing.entry(caller, csrf.getToken(), true);
        }
        standing.enter(caller, pin);
        return to(HERE);
    }

    /// Takes the PIN: `then` says whether to go on or to leave.
    @PostMapping(HERE + "/pin")
    Object update(
            Caller caller, @RequestParam String pin, @RequestParam String then, CsrfToken csrf) {
        var leaving = then.equals("leave");
        return switch (checking.check(caller.actor(), pin, leaving)) {
            case RIGHT -> to(leaving ? "/counter" : HERE);
            case WRONG -> drawing.kiosk(caller, csrf.getToken(), true, "kiosk.pin_wrong");
            case TOO_SOON -> drawing.kiosk(caller, csrf.getToken(), true, "kiosk.pin_too_soon");
        };
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(303).location(URI.create(address)).build();
    }
}
