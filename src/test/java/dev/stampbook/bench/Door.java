package dev.stampbook.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// Requests as the bytes that are sent.
final class Door {

    private Door() {}

    static byte[] post(String path, String bearer, String body) {
        return write("POST", path, "", bearer, body);
    }

    /// A change of whatever version there is.
    static byte[] patch(String path, String bearer, String body) {
        return write("PATCH", path, "If-Match: *\n", bearer, body);
    }

    private static byte[] write(
            String method, String path, String more, String bearer, String body) {
        var bytes = body.getBytes(UTF_8);
        var head =
                """
                %s /api/v1/%s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                %sIdempotency-Key: %s
                Content-Length: %s

                """
                        .formatted(method, path, bearer, more, UUID.randomUUID(), bytes.length);
        return (head.replace("\n", "\r\n") + body).getBytes(ISO_8859_1);
    }

    static byte[] get(String path, String bearer) {
        return """
        GET %s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s

        """
                .formatted(path, bearer)
                .replace("\n", "\r\n")
                .getBytes(ISO_8859_1);
    }
}
