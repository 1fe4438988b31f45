package dev.stampbook.doors.fuzz;

import dev.stampbook.testing.Till;
import dev.stampbook.testing.contract.Exchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A request while it is being written.
final class Attempt {

    private static final int SHOWN_MAX = 400;

    final Operation operation;
    final List<String> queries = new ArrayList<>();
    final List<Map.Entry<String, String>> headers = new ArrayList<>();
    String path;
    String mediaType = "application/json";
    byte[] body = {};

    /// Whether the bytes of the body were spoiled, so that only the server can say what they are.
    boolean garbled;

    /// In percent signs as it is sent.
    Attempt(Operation operation, String path) {
        this.operation = operation;
        this.path = path;
    }

    void query(String name, String value) {
        queries.add(encoded(name) + "=" + encoded(value));
    }

    void header(String name, String value) {
        // Whatever an answer called a version, no client sends a header of two lines.
        headers.add(Map.entry(name, value.replaceAll("\\p{Cntrl}", "")));
    }

    /// Whether it asks for nothing to happen.
    boolean harmless() {
        return operation.reads() || queries.contains("dry_run=true");
    }

    Exchange send(Till till) {
        var query = queries.isEmpty() ? "" : "?" + String.join("&", queries);
        var letter = till.letter(operation.method(), path + query);
        headers.forEach(header -> letter.with(header.getKey(), header.getValue()));
        return (body.length == 0 ? letter : letter.bytes(mediaType, body)).sendByChance();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return String.join(
                " ",
                operation.id(),
                cut(path),
                cut(queries.toString()),
                cut(headers.toString()),
                mediaType,
                cut(text),
                body.length + " bytes");
    }

    static String cut(String text) {
        return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "…" : text;
    }
}
