package dev.stampbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks to the API, with its bearer token; an empty one sends none. `line` is the
/// address that the server sees, one for each program: whoever guesses harms nobody else.
///
/// Whatever it sends and is told must keep to the contract that the server shows.
public record Till(String address, String bearer, String line) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// On a line of its own.
    public Till(String address, String bearer) {
        this(address, bearer, "2001:db8:" + words(RandomGenerator.getDefault().nextInt()) + "::1");
    }

    /// What the server answered.
    public record Told(int status, String body, HttpResponse<String> response) {

        /// Fails unless it has this status.
        public Told expect(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        /// Fails unless the business says no with this code.
        public Told expect(int expected, String code) {
            assertThat(expect(expected).text("/code")).as(body).isEqualTo(code);
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

    /// Posts nothing.
    public Told post(String path) {
        return send("POST", path, null);
    }

    /// Posts a value as JSON under an idempotency key.
    public Told post(String path, Object body, String idempotencyKey) {
        return letter("POST", path).with("Idempotency-Key", idempotencyKey).json(body).send();
    }

    /// Changes.
    public Told patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    /// Changes what is still in the version named, as the header `If-Match` spells it.
    public Told patch(String path, Object body, @Nullable String ifMatch) {
        var letter = letter("PATCH", path).json(body);
        return (ifMatch == null ? letter : letter.with("If-Match", ifMatch)).send();
    }

    /// Takes away.
    public Told delete(String path) {
        return send("DELETE", path, null);
    }

    /// Sends anything.
    public Told send(String method, String path, @Nullable Object body) {
        var letter = letter(method, path);
        return body == null ? letter.send() : letter.json(body).send();
    }

    /// A request with headers and a body of one's own.
    public Letter letter(String method, String path) {
        var letter = new Letter(this, method, path).with("X-Forwarded-For", line);
        return bearer.isEmpty() ? letter : letter.with("Authorization", "Bearer " + bearer);
    }

    private static String words(int number) {
        var digits = HexFormat.of().toHexDigits(number).toLowerCase(Locale.ROOT);
        return digits.substring(0, 4) + ":" + digits.substring(4);
    }
}
