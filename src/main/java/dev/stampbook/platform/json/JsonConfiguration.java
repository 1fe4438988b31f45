package dev.stampbook.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// The one way in which JSON is read and written at the doors: strict, snake case, bounded.
@Configuration
class JsonConfiguration {

    /// Deep enough for every body of the contract, far too shallow for a depth bomb.
    private static final int DEPTH_MAX = 24;

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return JsonConfiguration::strict;
    }

    static void strict(JsonMapper.Builder builder) {
        builder.annotationIntrospector(new KindIntrospector())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(
                        present -> present.withValueInclusion(JsonInclude.Include.ALWAYS))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // A zero would be the first value of any enum.
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // An amount of 3.50 would be three cents.
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfigDefaults(
                        coercion ->
                                coercion.setCoercion(
                                        CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        coercion ->
                                coercion.setCoercion(
                                                CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(plainValues());
    }

    /// The factory with its bounds; it must be set before the builder exists.
    @Bean
    JsonFactory boundedJson() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                .build();
    }

    private static SimpleModule plainValues() {
        return new SimpleModule("stampbook")
                .addSerializer(MerchantId.class, new MerchantIdWriter())
                .addSerializer(Texts.class, new TextsWriter())
                .addDeserializer(Texts.class, new TextsReader())
                .addDeserializer(UUID.class, new UuidReader())
                .addDeserializer(LocalDate.class, new DayReader())
                .addDeserializer(LocalTime.class, new TimeReader())
                .addDeserializer(Patch.class, new PatchReader())
                .addSerializer(Locale.class, new LocaleWriter());
    }

    private static final class MerchantIdWriter extends ValueSerializer<MerchantId> {
        @Override
        public void serialize(MerchantId id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.toString());
        }
    }

    private static final class TextsWriter extends ValueSerializer<Texts> {
        @Override
        public void serialize(Texts texts, JsonGenerator out, SerializationContext context) {
            out.writePOJO(texts.values());
        }
    }

    private static final class TextsReader extends ValueDeserializer<Texts> {
        @Override
        public Texts deserialize(JsonParser in, DeserializationContext context) {
            return new Texts(in.readValueAs(new TypeReference<>() {}));
        }
    }

    /// The 36 symbols of RFC 9562 and nothing else: Jackson also takes base 64 and outer spaces,
    /// and two spellings of one scan id would look like two to whoever compares texts.
    private static final class UuidReader extends ValueDeserializer<UUID> {

        private static final Pattern SHAPE =
                Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        @Override
        public UUID deserialize(JsonParser in, DeserializationContext context) {
            var text = context.readValue(in, String.class);
            return SHAPE.matcher(text).matches()
                    ? UUID.fromString(text)
                    : (UUID) context.handleWeirdStringValue(UUID.class, text, "no UUID");
        }
    }

    /// A day as `2026-03-02` alone: Jackson also takes lists of numbers, and an empty one for none.
    private static final class DayReader extends ValueDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) {
            var text = context.readValue(in, String.class);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
            }
        }
    }

    /// A time of day as `09:30` alone, for the same reason.
    private static final class TimeReader extends ValueDeserializer<LocalTime> {
        @Override
        public LocalTime deserialize(JsonParser in, DeserializationContext context) {
            var text = context.readValue(in, String.class);
            try {
                return LocalTime.parse(text);
            } catch (DateTimeParseException _) {
                return (LocalTime) context.handleWeirdStringValue(LocalTime.class, text, "no time");
            }
        }
    }

    /// Keeps apart what other types take for one: a field that is null and one that is not there.
    private static final class PatchReader extends ValueDeserializer<Patch> {
        @Override
        public Patch deserialize(JsonParser in, DeserializationContext context) {
            return new Patch(context.readValue(in, String.class));
        }

        @Override
        public Patch getNullValue(DeserializationContext context) {
            return new Patch(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    private static final class LocaleWriter extends ValueSerializer<Locale> {
        @Override
        public void serialize(Locale locale, JsonGenerator out, SerializationContext context) {
            out.writeString(locale.toLanguageTag());
        }
    }
}
