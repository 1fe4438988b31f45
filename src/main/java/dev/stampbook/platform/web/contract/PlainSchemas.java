package dev.stampbook.platform.web.contract;

import dev.stampbook.platform.MerchantId;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The schemas of values that have no parts.
@SuppressWarnings({"rawtypes", "unchecked"}) // The library's own types are raw.
final class PlainSchemas {

    private static final Map<Class<?>, String> FORMATS =
            Map.of(
                    Instant.class, "date-time",
                    LocalDate.class, "date",
                    UUID.class, "uuid",
                    Integer.class, "int32",
                    int.class, "int32",
                    Long.class, "int64",
                    long.class, "int64",
                    Double.class, "double",
                    double.class, "double");

    private PlainSchemas() {}

    /// A schema that stands under its own name.
    static Schema reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    static Schema of(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    static Schema of(Class<?> type) {
        if (type.isEnum()) {
            return constants(type);
        }
        var name = name(type);
        var schema = name.isEmpty() ? new JsonSchema() : of(name);
        if (FORMATS.containsKey(type)) {
            schema.setFormat(FORMATS.get(type));
        }
        return schema;
    }

    static Schema texts() {
        return of("object")
                .additionalProperties(of("string"))
                .description("A text per language (BCP 47).")
                .example(Map.of("en", "Free coffee"));
    }

    static Schema constant(String value) {
        var schema = of("string");
        schema.setConst(value);
        return schema;
    }

    static Schema nullable(Schema schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, of("null")));
        }
        if (schema.getEnum() != null) {
            return new JsonSchema().anyOf(List.of(schema, of("null")));
        }
        if (schema.getTypes() != null) {
            schema.addType("null");
        }
        return schema;
    }

    /// Whether a schema describes a free text, which may be missing.
    static boolean text(Schema schema) {
        return schema.getEnum() == null
                && schema.getTypes() != null
                && schema.getTypes().contains("string");
    }

    private static Schema constants(Class<?> type) {
        var schema = of("string");
        Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .forEach(schema::addEnumItemObject);
        return schema;
    }

    private static String name(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return "integer";
        }
        if (type == double.class || type == Double.class) {
            return "number";
        }
        return text(type) ? "string" : "";
    }

    private static boolean text(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || FORMATS.containsKey(type)
                || type == MerchantId.class
                || type == LocalTime.class
                || type == Locale.class
                || type == byte[].class;
    }
}
