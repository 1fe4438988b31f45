package dev.stampbook.testing.contract;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// One request and its answer, as they were on the wire.
public record Exchange(
        String method, URI uri, Body request, int status, HttpHeaders headers, String response) {

    /// A body and its media type; both empty when there is none.
    public record Body(String type, String text) {}

    /// A request as it was sent, and what came back.
    public Exchange(HttpRequest sent, Body body, HttpResponse<String> told) {
        this(sent.method(), sent.uri(), body, told.statusCode(), told.headers(), told.body());
    }

    /// Whether the request was granted, so that it must have been right.
    boolean granted() {
        return status / 100 == 2;
    }

    /// The media type of the answer without parameters, or an empty text.
    String type() {
        return plain(headers.firstValue("Content-Type").orElse(""));
    }

    static String plain(String type) {
        return type.split(";", 2)[0].strip();
    }

    @Override
    public String toString() {
        return "%s %s → %s".formatted(method, uri.getPath(), status);
    }
}
