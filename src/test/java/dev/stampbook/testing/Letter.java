package dev.stampbook.testing;

import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.contract.Contract;
import dev.stampbook.testing.contract.Exchange;
import dev.stampbook.testing.contract.Exchanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import tools.jackson.databind.json.JsonMapper;

/// A request of a [Till] on its way; each exchange is held against the contract.
public final class Letter {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Till till;
    private final HttpRequest.Builder request;
    private String type = "";
    private byte[] body = {};

    Letter(Till till, String method, String path) {
        this.till = till;
        this.request =
                HttpRequest.newBuilder(URI.create(till.address() + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(method, BodyPublishers.noBody());
    }

    /// Adds a header.
    public Letter with(String header, String value) {
        request.header(header, value);
        return this;
    }

    /// Takes a value as JSON for its body.
    public Letter json(Object value) {
        return text("application/json", JSON.writeValueAsString(value));
    }

    /// Takes a text of some media type for its body.
    public Letter text(String mediaType, String text) {
        return bytes(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Takes bytes for its body, whatever they spell.
    public Letter bytes(String mediaType, byte[] bytes) {
        type = mediaType;
        body = bytes.clone();
        return this;
    }

    /// Announces a body of that many bytes and waits to be asked for it.
    public Told announce(String mediaType, long bytes) {
        type = mediaType;
        return send(
                BodyPublishers.fromPublisher(
                        BodyPublishers.ofByteArrays(() -> Collections.emptyIterator()), bytes),
                true);
    }

    /// Sends it.
    public Told send() {
        return send(publisher(), false);
    }

    /// Sends it and holds it against nothing: what chance wrote may break the contract, and what it
    /// is told shows nothing about the tests.
    public Exchange sendByChance() {
        var ready = ready(publisher(), false);
        return new Exchange(ready, sent(), exchange(ready));
    }

    private Told send(HttpRequest.BodyPublisher publisher, boolean waiting) {
        var ready = ready(publisher, waiting);
        var response = exchange(ready);
        hold(new Exchange(ready, sent(), response));
        return new Told(response.statusCode(), response.body(), response);
    }

    private HttpRequest.BodyPublisher publisher() {
        return type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    private Exchange.Body sent() {
        return new Exchange.Body(type, new String(body, StandardCharsets.UTF_8));
    }

    private HttpRequest ready(HttpRequest.BodyPublisher publisher, boolean waiting) {
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var written = request.build();
        return HttpRequest.newBuilder(written, (name, value) -> true)
                .method(written.method(), publisher)
                .expectContinue(waiting)
                .build();
    }

    private void hold(Exchange exchange) {
        var path = exchange.uri().getPath();
        if (path.startsWith("/api/") && !path.contains("openapi")) {
            Exchanges.hold(exchange, Contract.servedAt(till.address()));
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
