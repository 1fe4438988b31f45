package dev.stampbook.access.door;

import dev.stampbook.access.SigningIn.SignInOutcome.SignedIn;
import dev.stampbook.access.gate.DeviceCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// One request of a browser with its answer: what the browser is, what it keeps, where it goes
/// next.
final class Visit {

    private static final int DEVICE_NAME_MAX = 200;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Visit(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /// How the browser calls itself, so that a list of devices can tell them apart.
    String device() {
        var name = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return name.substring(0, Math.min(name.length(), DEVICE_NAME_MAX));
    }

    /// The host that the browser asked for.
    String host() {
        return request.getServerName();
    }

    String kept(ShortCookie cookie) {
        return cookie.read(request);
    }

    void keep(ShortCookie cookie, String text, Duration age) {
        cookie.write(request, response, text, age);
    }

    void forget(ShortCookie cookie) {
        cookie.write(request, response, "", Duration.ZERO);
    }

    /// From now on the browser is a device of whoever signed in.
    void signIn(SignedIn in, Instant now) {
        DeviceCookie.write(request, response, in, now);
    }

    void signOut() {
        DeviceCookie.clear(request, response);
    }

    /// Sends the browser on to another page of ours.
    static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(303).location(URI.create(path)).build();
    }
}
