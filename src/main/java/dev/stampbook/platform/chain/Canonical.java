package dev.stampbook.platform.chain;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one form of a JSON value as bytes, whatever spaces, order of keys or escapes it was written
/// with: a letter for the kind, the length or count in four bytes, then the content. Keys go in the
/// order of their UTF-16 units; a number is its shortest plain decimal text.
final class Canonical {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Canonical() {}

    /// A JSON object as a map, no digit of its numbers lost.
    static Map<String, @Nullable Object> parsed(String text) {
        return JSON.readValue(text, OBJECT);
    }

    /// A value as JSON, in no particular form.
    static String text(Map<String, ? extends @Nullable Object> value) {
        return JSON.writeValueAsString(value);
    }

    static byte[] of(@Nullable Object value) {
        var canonical = new Canonical();
        canonical.value(value);
        return canonical.bytes.toByteArray();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> bytes.write('n');
            case Boolean truth -> bytes.write(truth ? 't' : 'f');
            case Number number -> text('d', plain(number));
            case String text -> text('s', text);
            case List<?> items -> {
                head('a', items.size());
                items.forEach(this::value);
            }
            case Map<?, ?> members -> members(members);
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }

    private void members(Map<?, ?> members) {
        var sorted = new TreeMap<String, @Nullable Object>();
        members.forEach((key, member) -> sorted.put(String.valueOf(key), member));
        head('o', sorted.size());
        sorted.forEach(
                (key, member) -> {
                    text('s', key);
                    value(member);
                });
    }

    private static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    private void text(char kind, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        head(kind, content.length);
        bytes.writeBytes(content);
    }

    private void head(char kind, int length) {
        bytes.write(kind);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
