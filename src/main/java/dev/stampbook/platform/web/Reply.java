package dev.stampbook.platform.web;

import dev.stampbook.platform.write.Answer;
import java.util.Map;
import java.util.TreeMap;

/// What a JSON door returns: the bytes of an answer as they were first told. `T` is what those
/// bytes spell when all went well; it exists for the API document alone.
public record Reply<T>(Answer answer, Map<String, String> headers) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    /// A reply without headers of its own.
    public static <T> Reply<T> of(Answer answer) {
        return new Reply<>(answer, Map.of());
    }

    /// The same reply with one more header, such as `ETag`.
    public Reply<T> with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply<>(answer, more);
    }
}
