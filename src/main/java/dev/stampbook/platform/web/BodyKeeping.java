package dev.stampbook.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/// Reads the bodies of API requests once their route, and so their bound, is known: after the
/// caller is, so that strangers make nobody read.
@Component
class BodyKeeping extends OncePerRequestFilter implements HandlerInterceptor {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Doors.api(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var kept = new KeptBody(request)) {
            chain.doFilter(kept, response);
        }
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var kept = WebUtils.getNativeRequest(request, KeptBody.class);
        if (kept != null && handler instanceof HandlerMethod method) {
            if (Stream.of(method.getMethodParameters()).anyMatch(BodyKeeping::isBody)) {
                refuseOtherJson(request);
            }
            kept.keep(max(method));
        }
        return true;
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    /// Spring would read relatives of JSON that the contract does not name, and takes a body of the
    /// type `*/*` for a fault of our own.
    private static void refuseOtherJson(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        if (type.contains("*") || type.endsWith("+json")) {
            throw new TurnedAway(WebRefusal.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static long max(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(BodyMax.class))
                .map(BodyMax::value)
                .orElse(KeptBody.MAX);
    }
}
