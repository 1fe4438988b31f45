package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.Caller;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The codes that first-timers join by, on the screen of whoever stands at the counter.
@Controller
class JoinCodePages {

    private final CounterDrawing drawing;
    private final JoinCodes codes;

    JoinCodePages(CounterDrawing drawing, JoinCodes codes) {
        this.drawing = drawing;
        this.codes = codes;
    }

    @GetMapping("/counter/join")
    Object show(Caller caller, CsrfToken csrf) {
        if (!caller.known()) {
            return ResponseEntity.status(303).location(URI.create("/counter/sign-in")).build();
        }
        var words = drawing.phrases(caller);
        var station = drawing.station(caller, csrf.getToken());
        return Page.of("scan/join_code", new JoinCodePage(words, station, codes.of(caller, words)));
    }
}
