package dev.stampbook.card.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/// A browser as far as we know it: a random secret in a cookie, by which joining again leads back
/// to the same card. It is tied to no person and read by no other page.
final class BrowserCookie {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME = "stampbook-browser";
    private static final int SECRET_BYTES = 32;

    private final String secret;

    private BrowserCookie(String secret) {
        this.secret = secret;
    }

    /// The browser that sends a request: known by its cookie, else new and by the secret that its
    /// page offered, so that both of two impatient requests are of one browser.
    static BrowserCookie of(HttpServletRequest request, String offered) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        var kept =
                Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue);
        return Stream.concat(kept, Stream.of(offered))
                .filter(value -> value.matches("[0-9a-f]{64}"))
                .findFirst()
                .map(BrowserCookie::new)
                .orElseGet(BrowserCookie::fresh);
    }

    /// The secret by which the browser is known.
    String secret() {
        return secret;
    }

    /// The cookie that keeps the secret for as long as browsers keep anything.
    String header(boolean secure) {
        return ResponseCookie.from(NAME, secret)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(Duration.ofDays(400))
                .build()
                .toString();
    }

    /// A browser that was never here.
    static BrowserCookie fresh() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new BrowserCookie(HexFormat.of().formatHex(bytes));
    }
}
