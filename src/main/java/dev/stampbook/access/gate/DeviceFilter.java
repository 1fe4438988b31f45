package dev.stampbook.access.gate;

import dev.stampbook.access.Admitting;
import dev.stampbook.access.Admitting.Admission.Admitted;
import dev.stampbook.access.Admitting.Admission.Barred;
import dev.stampbook.access.Admitting.Admission.Suspended;
import dev.stampbook.access.Admitting.Admission.Unknown;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.ProblemWriting;
import dev.stampbook.platform.web.TurnedAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Admits people by the device that they signed in on. Pages for everybody stay open to whoever is
/// not admitted; the others find the reason when they ask for the actor.
final class DeviceFilter extends OncePerRequestFilter {

    private final Admitting admitting;
    private final ProblemWriting problems;

    DeviceFilter(Admitting admitting, ProblemWriting problems) {
        this.admitting = admitting;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            DeviceCookie.read(request).ifPresent(token -> show(request, token));
        } catch (RuntimeException fault) {
            problems.write(request, response, fault);
            return;
        }
        chain.doFilter(request, response);
    }

    private void show(HttpServletRequest request, String token) {
        switch (admitting.byDevice(token)) {
            case Admitted(var actor) -> Caller.admit(request, actor);
            case Suspended(var _, var reason) -> Caller.bar(request, new TurnedAway(reason, null));
            case Barred(var reason) -> Caller.bar(request, new TurnedAway(reason, null));
            case Unknown() -> {
                // As if there were no cookie: the page sends her to sign in.
            }
        }
    }
}
