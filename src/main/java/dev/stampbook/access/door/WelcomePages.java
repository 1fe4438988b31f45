package dev.stampbook.access.door;

import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.Caller;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front of the instance: what this is, and where those who work with it enter.
@Controller
class WelcomePages {

    private final AccessDrawing drawing;

    WelcomePages(AccessDrawing drawing) {
        this.drawing = drawing;
    }

    @GetMapping("/")
    Page show(Caller caller, CsrfToken csrf) {
        return drawing.welcome(caller, csrf.getToken());
    }
}
