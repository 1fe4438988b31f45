package dev.stampbook.access.gate;

import dev.stampbook.access.Admitting;
import dev.stampbook.access.Admitting.Admission.Admitted;
import dev.stampbook.access.Admitting.Admission.Barred;
import dev.stampbook.access.Admitting.Admission.Suspended;
import dev.stampbook.access.Admitting.Admission.Unknown;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.start.OperatorToken;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.ProblemWriting;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.platform.web.pace.Returning;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/// Admits programs by their bearer tokens.
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Pattern VALUE = Pattern.compile("=[^&]*");

    /// The operator has no merchant; each of his doors names the one that he works on.
    private static final UUID NOBODY = new UUID(0, 0);

    private static final Actor OPERATOR =
            new Actor(
                    new MerchantId(NOBODY),
                    Actor.Kind.OPERATOR,
                    NOBODY,
                    null,
                    null,
                    null,
                    Set.of());

    private final Admitting admitting;
    private final OperatorToken operatorToken;
    private final FailedLookups failures;
    private final Returning returning;
    private final ProblemWriting problems;

    /// What slows guessers down.
    record Pacing(FailedLookups failures, Returning returning) {}

    BearerFilter(
            Admitting admitting,
            OperatorToken operatorToken,
            Pacing pacing,
            ProblemWriting problems) {
        this.admitting = admitting;
        this.operatorToken = operatorToken;
        this.failures = pacing.failures();
        this.returning = pacing.returning();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        try {
            if (!token.isEmpty()) {
                returning.refuse(token, door(request));
                show(request, token);
            }
        } catch (RuntimeException no) {
            problems.write(request, response, no);
            return;
        }
        chain.doFilter(request, response);
        // Where Spring leaves what a door has thrown and somebody has told.
        var thrown = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        returning.note(token, door(request), thrown);
    }

    private static String token(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var shown = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return shown ? header.substring(SCHEME.length()).strip() : "";
    }

    /// A list that is searched by code is another door than the list.
    private static String door(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = query == null ? "" : VALUE.matcher(query).replaceAll("");
        return request.getMethod() + " " + request.getRequestURI() + "?" + asked;
    }

    private void show(HttpServletRequest request, String token) {
        if (token.startsWith("sb_")) {
            showApiKey(request, token);
        } else {
            showOperatorToken(request, token);
        }
    }

    private void showApiKey(HttpServletRequest request, String token) {
        switch (admitting.byApiKey(token)) {
            case Admitted(var actor) -> admit(request, actor, "ROLE_MERCHANT");
            case Barred(var reason) -> throw new TurnedAway(reason, null);
            case Suspended(var actor, var reason) -> {
                if (!Exports.includes(request.getMethod(), request.getRequestURI())) {
                    throw new TurnedAway(reason, null);
                }
                admit(request, actor, "ROLE_MERCHANT");
            }
            case Unknown() -> fail(request);
        }
    }

    private void showOperatorToken(HttpServletRequest request, String token) {
        if (MessageDigest.isEqual(bytes(token), bytes(operatorToken.value()))) {
            admit(request, OPERATOR, "ROLE_OPERATOR");
        } else {
            fail(request);
        }
    }

    /// Only now: a till whose key fits shares its address with whoever is a guest of the shop.
    private void fail(HttpServletRequest request) {
        failures.note("keys", request.getRemoteAddr());
        throw new TurnedAway(WebRefusal.UNAUTHORIZED);
    }

    private static void admit(HttpServletRequest request, Actor actor, String role) {
        Caller.admit(request, actor);
        var authority = new SimpleGrantedAuthority(role);
        SecurityContextHolder.setContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                actor, null, List.of(authority))));
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
