package dev.stampbook.access.gate;

import dev.stampbook.access.kiosk.KioskRefusal;
import dev.stampbook.access.kiosk.Kiosks;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.ProblemWriting;
import dev.stampbook.platform.web.TurnedAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps a kiosk in its scope: whatever else it asks for is not allowed, pages for everybody
/// included. Whoever opens the counter on it comes to the kiosk.
final class KioskFilter extends OncePerRequestFilter {

    private static final String HOME = "/counter/kiosk";
    private static final Set<String> SHELL = Set.of("/counter/manifest.json", "/counter/worker.js");

    private final Kiosks kiosks;
    private final Transactions transactions;
    private final ProblemWriting problems;

    KioskFilter(Kiosks kiosks, Transactions transactions, ProblemWriting problems) {
        this.kiosks = kiosks;
        this.transactions = transactions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/")
                || path.equals(HOME)
                || path.startsWith(HOME + "/")
                || SHELL.contains(path);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Caller.admitted(request);
        if (actor == null || !kiosk(actor)) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")
                && request.getRequestURI().equals("/counter")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", HOME);
        } else {
            problems.write(request, response, new TurnedAway(KioskRefusal.KIOSK_ONLY));
        }
    }

    private boolean kiosk(Actor actor) {
        var device = actor.id();
        return actor.kind() == Actor.Kind.DEVICE
                && device != null
                && transactions
                        .reading(actor.merchant(), () -> kiosks.find(actor.merchant(), device))
                        .isPresent();
    }
}
