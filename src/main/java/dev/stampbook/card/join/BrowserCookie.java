package dev.stampbook.card.join;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/// A browser as far as we know it: a random secret in a cookie, by which joining again leads back
/// to the same card. It is tied to no person and read by no other page.
public final class BrowserCookie {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME = "stampbook-browser";
    private static final int SECRET_BYTES = 32;

    private final String secret;

    private BrowserCookie(String secret) {
        this.secret = secret;
    }

    /// The browser that sends a request: known by its cookie, else new and by the secret that its
    /// page offered, so that both of two impatient requests are of one browser.
    public static BrowserCookie of(ServletWebRequest web, String offered) {
        var request = web.getRequest();
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

    /// Has the browser keep the secret for as long as browsers keep anything.
    public void keep(ServletWebRequest web) {
        var cookie =
                ResponseCookie.from(NAME, secret)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(web.getRequest().isSecure())
                        .maxAge(Duration.ofDays(400))
                        .build();
        Objects.requireNonNull(web.getResponse())
                .addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// Leads the browser on, which keeps the secret.
    ResponseEntity<Void> leading(URI address, ServletWebRequest web) {
        keep(web);
        return ResponseEntity.status(303).location(address).build();
    }

    /// A browser that was never here.
    static BrowserCookie fresh() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new BrowserCookie(HexFormat.of().formatHex(bytes));
    }
}
