package dev.stampbook.access.gate;

import dev.stampbook.access.SigningIn.SignInOutcome.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Keeps the session of a signed-in device in its browser. Over https it is bound to this very
/// host; on plain http, which only a machine of one's own should speak, browsers refuse that.
public final class DeviceCookie {

    private static final String NAME = "stampbook";

    private DeviceCookie() {}

    /// The token that the browser sent.
    public static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request, NAME)))
                .map(cookie -> cookie.getValue());
    }

    /// Signs the browser in.
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn signedIn,
            Instant now) {
        add(request, response, signedIn.token(), Duration.between(now, signedIn.expiresAt()));
    }

    /// Forgets the session.
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    /// The name of a cookie of ours on this connection.
    public static String name(HttpServletRequest request, String plain) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }

    private static void add(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request, NAME), value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
