package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.PageHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The counter page: whatever is typed or scanned goes to the desk, the answer comes back big.
@Controller
class CounterPages {

    private static final String AUTOPILOT = "scan/autopilot";

    private final TakingScans taking;
    private final CounterDrawing drawing;

    CounterPages(TakingScans taking, CounterDrawing drawing) {
        this.taking = taking;
        this.drawing = drawing;
    }

    @GetMapping("/counter")
    Object show(Caller caller, CsrfToken csrf, HttpServletResponse response) {
        return caller.known() ? page("scan/counter", caller, csrf, response) : signIn();
    }

    /// The counter with nothing to press.
    @GetMapping("/counter/autopilot")
    Object list(Caller caller, CsrfToken csrf, HttpServletResponse response) {
        return caller.known() ? page(AUTOPILOT, caller, csrf, response) : signIn();
    }

    /// Takes a scan, an answer to a question, a choice, or an undo. The same form sent twice gives
    /// the same answer.
    @PostMapping("/counter")
    Object create(
            Caller caller,
            @ModelAttribute CounterForm form,
            CsrfToken csrf,
            HttpServletResponse response) {
        if (!caller.known()) {
            return signIn();
        }
        PageHeaders.ofScanner(response);
        var told = taking.take(caller, form).told();
        var template = form.autopilot() ? AUTOPILOT : "scan/counter";
        return Page.of(template, drawing.page(caller, csrf.getToken(), told));
    }

    private Page page(
            String template, Caller caller, CsrfToken csrf, HttpServletResponse response) {
        PageHeaders.ofScanner(response);
        return Page.of(template, drawing.page(caller, csrf.getToken(), null));
    }

    private static ResponseEntity<Void> signIn() {
        return ResponseEntity.status(303).location(URI.create("/counter/sign-in")).build();
    }
}
