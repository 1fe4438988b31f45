package dev.stampbook.access.door;

import dev.stampbook.access.gate.DeviceCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// What a browser keeps for the minutes between two steps of signing in, and sends to us alone.
public final class ShortCookie {

    /// What belongs to the challenge of a passkey.
    public static final ShortCookie PASSKEY = new ShortCookie("stampbook-passkey");

    /// That the password was right.
    static final ShortCookie TICKET = new ShortCookie("stampbook-ticket");

    private static final int LENGTH_MAX = 500;

    private final String plain;

    private ShortCookie(String plain) {
        this.plain = plain;
    }

    /// What the browser sent; empty text for nothing.
    public String read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, DeviceCookie.name(request, plain)))
                .map(cookie -> cookie.getValue())
                .filter(value -> value.length() <= LENGTH_MAX)
                .orElse("");
    }

    /// Has the browser keep a text for so long; none at all for an empty one.
    public void write(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie =
                ResponseCookie.from(DeviceCookie.name(request, plain), value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(value.isEmpty() ? Duration.ZERO : age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
