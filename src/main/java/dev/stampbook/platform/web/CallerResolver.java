package dev.stampbook.platform.web;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/// Makes the [Caller] of a request.
@Component
class CallerResolver implements HandlerMethodArgumentResolver {

    private static final int KEY_LENGTH_MAX = 255;

    private final Caller.Manners manners;

    CallerResolver(Json json, Problems problems, ObjectProvider<KnownLocations> locations) {
        this.manners =
                new Caller.Manners(
                        json,
                        problems,
                        (merchant, location) -> locations.getObject().has(merchant, location));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Caller(
                manners,
                Caller.admitted(servlet),
                new Caller.Request(
                        Doors.languages(servlet),
                        dryRun(servlet, parameter.hasMethodAnnotation(DryRun.class)),
                        idempotencyKey(servlet),
                        fingerprint(servlet),
                        servlet.getRemoteAddr(),
                        Caller.barred(servlet)));
    }

    private static boolean dryRun(HttpServletRequest request, boolean possible) {
        var asked = Doors.api(request) ? request.getParameter("dry_run") : null;
        if (asked == null || asked.equals("false")) {
            return false;
        }
        if (!asked.equals("true")) {
            throw new InvalidInput("?dry_run", "invalid.value");
        }
        if (!possible) {
            throw new InvalidInput("?dry_run", "invalid.no_dry_run");
        }
        return true;
    }

    private static @Nullable String idempotencyKey(HttpServletRequest request) {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || !request.getMethod().equals("POST")) {
            return null;
        }
        if (key.isBlank() || key.length() > KEY_LENGTH_MAX || !printable(key)) {
            throw new InvalidInput("Idempotency-Key", "invalid.idempotency_key");
        }
        return key;
    }

    private static boolean printable(String key) {
        return key.chars().allMatch(symbol -> symbol >= ' ' && symbol < 127);
    }

    private static byte[] fingerprint(HttpServletRequest request) {
        var kept = WebUtils.getNativeRequest(request, KeptBody.class);
        return kept == null ? new byte[0] : kept.fingerprint();
    }
}
