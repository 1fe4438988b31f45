package dev.stampbook.platform.web;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
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
public class CallerResolver implements HandlerMethodArgumentResolver {

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
        return caller(servlet, dryRun(servlet, parameter.hasMethodAnnotation(DryRun.class)));
    }

    /// The caller of a page, for whoever makes more of it than a caller.
    public Caller of(HttpServletRequest request) {
        return caller(request, false);
    }

    private Caller caller(HttpServletRequest request, boolean dryRun) {
        return new Caller(
                manners,
                Caller.admitted(request),
                new Caller.Request(
                        Doors.languages(request),
                        dryRun,
                        idempotencyKey(request),
                        fingerprint(request),
                        request.getRemoteAddr(),
                        Caller.barred(request)));
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
        if (!Doors.api(request)) {
            return SentForm.key(request);
        }
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

    /// A form of a page that carries a field `once`, drawn when the page was: the same form sent
    /// again with the same values is the same request, and with others a new one. So neither an
    /// impatient thumb nor the way back harms anybody.
    private static final class SentForm {

        private static final String ONCE = "once";
        private static final String TOKEN = "_csrf";

        private SentForm() {}

        /// The key under which it may be repeated; null for a form without the field.
        static @Nullable String key(HttpServletRequest request) {
            if (!request.getMethod().equals("POST") || request.getParameter(ONCE) == null) {
                return null;
            }
            var digest = sha256();
            add(digest, request.getRequestURI());
            new TreeMap<>(request.getParameterMap())
                    .forEach(
                            (name, values) -> {
                                // Another page of the same browser may have another token.
                                if (!name.equals(TOKEN)) {
                                    add(digest, name);
                                    for (var value : values) {
                                        add(digest, value);
                                    }
                                }
                            });
            return "form-" + HexFormat.of().formatHex(digest.digest());
        }

        private static void add(MessageDigest digest, String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update("%08x".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
