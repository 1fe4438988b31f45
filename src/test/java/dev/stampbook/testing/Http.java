package dev.stampbook.testing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/// Where the outside reaches the doors, on the real port; programs reach them with a [Till].
@Lazy
@TestComponent
public class Http {

    private final int port;

    Http(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    /// `http://localhost:…` without a slash at the end.
    public String address() {
        return "http://localhost:" + port;
    }
}
