package dev.stampbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks to the API, with its bearer token; an empty one sends none.
public record Till(String address, String bearer) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What the server answered.
    public record Told(int status, String body, HttpResponse<String> response) {

        /// Fails unless it has this status.
        public Told expect(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        /// The body as JSON.
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /// The text at a JSON pointer.
        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        /// A header, when it was sent.
        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    /// Reads.
    public Told get(String path) {
        return send("GET", path, null);
    }

    /// Posts a value as JSON.
    public Told post(String path, Object body) {
        return send("POST", path, body);
    }

    /// Posts a value as JSON under an idempotency key.
    public Told post(String path, Object body, String idempotencyKey) {
        var request = request("POST", path, body).header("Idempotency-Key", idempotencyKey);
        return send(request.build());
    }

    /// Changes.
    public Told patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    /// Changes what is still in the version named, as the header `If-Match` spells it.
    public Told patch(String path, Object body, @Nullable String ifMatch) {
        var request = request("PATCH", path, body);
        return send((ifMatch == null ? request : request.header("If-Match", ifMatch)).build());
    }

    /// Takes away.
    public Told delete(String path) {
        return send("DELETE", path, null);
    }

    /// Sends anything.
    public Told send(String method, String path, @Nullable Object body) {
        return send(request(method, path, body).build());
    }

    private HttpRequest.Builder request(String method, String path, @Nullable Object body) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private static Told send(HttpRequest request) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Told(response.statusCode(), response.body(), response);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
