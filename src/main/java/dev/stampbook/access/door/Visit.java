package dev.stampbook.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// The browser behind a request: what it is, and where it goes next.
final class Visit {

    private static final int DEVICE_NAME_MAX = 200;

    private Visit() {}

    /// How the browser calls itself, so that a list of devices can tell them apart.
    static String device(HttpServletRequest request) {
        var name = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return name.substring(0, Math.min(name.length(), DEVICE_NAME_MAX));
    }

    /// Sends the browser on to another page of ours.
    static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(303).location(URI.create(path)).build();
    }
}
