package dev.stampbook.scan.page;

import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.PageHeaders;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import java.net.URI;

/// The counter page: whatever is typed or scanned goes to the desk, the answer comes back big.
@Controller
class CounterPages {

    private final TakingScans taking;
    private final CounterDrawing drawing;

    CounterPages(TakingScans taking, CounterDrawing drawing) {
        this.taking = taking;
        this.drawing = drawing;
    }

    @GetMapping("/counter")
    Object show(Caller caller, CsrfToken csrf, HttpServletResponse response) {
        return caller.known() ? page(caller, csrf, null, response) : signIn();
    }

    /// Takes a scan, an answer to a question, a choice, or an undo. The same form sent twice gives
    /// the same answer.
    @PostMapping("/counter")
    Object create(
            Caller caller,
            @ModelAttribute CounterForm form,
            CsrfToken csrf,
            HttpServletResponse response) {
        return caller.known()
                ? page(caller, csrf, taking.take(caller, form).told(), response)
                : signIn();
    }

    private Page page(
            Caller caller, CsrfToken csrf, @Nullable Told told, HttpServletResponse response) {
        PageHeaders.ofScanner(response);
        return Page.of("scan/counter", drawing.page(caller, csrf.getToken(), told));
    }

    private static ResponseEntity<Void> signIn() {
        return ResponseEntity.status(303).location(URI.create("/counter/sign-in")).build();
    }
}
