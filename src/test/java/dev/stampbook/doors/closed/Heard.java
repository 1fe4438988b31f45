package dev.stampbook.doors.closed;

import dev.stampbook.testing.Till.Told;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An answer as whoever guesses hears it: status, headers and body, byte for byte, but for the time
/// of day and for what she named herself.
record Heard(int status, Map<String, List<String>> headers, String body) {

    static Heard of(Told told, String named) {
        var headers = new TreeMap<>(told.response().headers().map());
        headers.remove("date");
        // Of the line and not of the answer: the server closes one after many requests.
        headers.remove("connection");
        return new Heard(told.status(), headers, told.body().replace(named, "«named»"));
    }
}
