package dev.stampbook.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Answers without what differs from run to run: ids are numbered in the order in which they are
/// met, secrets and addresses give way to their field's name.
final class Masked {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private static final Pattern ID = Pattern.compile("([a-z]+)_[0-9A-HJKMNP-TV-Z]{26}");
    private static final Set<String> DRAWN =
            Set.of("number", "short_number", "scan_token", "url", "join_url", "slug", "next");

    private final Map<String, String> ids = new LinkedHashMap<>();

    /// The value as it is committed.
    String write(JsonNode value) {
        return JSON.writeValueAsString(mask("", value)) + "\n";
    }

    private JsonNode mask(String field, JsonNode value) {
        if (value.isObject()) {
            var masked = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(
                            entry ->
                                    masked.set(
                                            entry.getKey(),
                                            mask(entry.getKey(), entry.getValue())));
            return masked;
        }
        if (value.isArray()) {
            var masked = JsonNodeFactory.instance.arrayNode();
            value.forEach(member -> masked.add(mask(field, member)));
            return masked;
        }
        return value.isString()
                ? JsonNodeFactory.instance.stringNode(text(field, value.asString()))
                : value;
    }

    private String text(String field, String value) {
        if (DRAWN.contains(field)) {
            return "<" + field + ">";
        }
        return ID.matcher(value).replaceAll(id -> name(id.group(), id.group(1)));
    }

    private String name(String id, String kind) {
        var others = ids.keySet().stream().filter(known -> known.startsWith(kind + "_")).count();
        return ids.computeIfAbsent(id, unseen -> kind + "_" + (others + 1));
    }
}
