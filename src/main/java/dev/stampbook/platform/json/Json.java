package dev.stampbook.platform.json;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the product keeps and sends it: snake case, instants in UTC, ids of families by `kind`.
///
/// What comes in from outside is read strictly by the web layer; what we stored ourselves is read
/// here and tolerates fields that a newer version added.
@Component
public class Json {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /// At most 2,000 texts of 8,000 characters: 16 million characters, if all were as long as that.
    private static final int SHARED_MAX = 2_000;

    private static final int SHARED_LENGTH_MAX = 8_000;

    private final JsonMapper strict;
    private final JsonMapper mapper;
    private final ConcurrentLruCache<Shared, Object> shared;

    Json(JsonMapper strict) {
        this.strict = strict;
        this.mapper =
                strict.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.shared =
                new ConcurrentLruCache<>(SHARED_MAX, one -> mapper.readValue(one.text, one.type));
    }

    /// The value as text.
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /// The value as UTF-8 bytes.
    public byte[] bytes(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /// What was stored as text.
    public <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }

    /// The same for a value that nobody changes and many rows share, such as the rules of a
    /// program: equal texts are read once, as long as they are not forgotten.
    public <T> T shared(String text, Class<T> type) {
        return text.length() > SHARED_LENGTH_MAX
                ? read(text, type)
                : type.cast(shared.get(new Shared(text, type)));
    }

    private record Shared(String text, Class<?> type) {}

    /// What was stored as UTF-8 bytes.
    public <T> T read(byte[] bytes, Class<T> type) {
        return read(new String(bytes, StandardCharsets.UTF_8), type);
    }

    /// What came in from outside, as strictly as every body.
    public <T> T strictly(byte[] bytes, Class<T> type) {
        return strict.readValue(bytes, type);
    }

    /// What was stored, as a plain map.
    public Map<String, Object> object(String text) {
        return mapper.readValue(text, OBJECT);
    }

    /// The same value as a plain map, the way it would be written.
    public Map<String, Object> objectOf(Object value) {
        return mapper.convertValue(value, OBJECT);
    }

    /// Reads a text of any length token by token, as strictly as every body.
    public JsonParser parser(InputStream text) {
        return mapper.createParser(text);
    }

    /// Whether a fault came from the text and not from us.
    public static boolean unreadable(Exception fault) {
        return fault instanceof JacksonException;
    }
}
