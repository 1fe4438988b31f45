package dev.stampbook.testing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.client.RestTestClient;

/// The doors as the outside reaches them, on the real port.
@Lazy
@TestComponent
public class Http {

    private final int port;

    Http(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    /// A client without credentials.
    public RestTestClient client() {
        return RestTestClient.bindToServer().baseUrl(address()).build();
    }

    /// A client that sends this bearer token.
    public RestTestClient client(String bearer) {
        return RestTestClient.bindToServer()
                .baseUrl(address())
                .defaultHeader("Authorization", "Bearer " + bearer)
                .build();
    }

    /// A client of the operator of this instance.
    public RestTestClient operator() {
        return client(Harness.OPERATOR_TOKEN);
    }

    /// `http://localhost:…` without a slash at the end.
    public String address() {
        return "http://localhost:" + port;
    }
}
