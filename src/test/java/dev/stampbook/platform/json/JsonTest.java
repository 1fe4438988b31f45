package dev.stampbook.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {

    private final Json json = TestJson.json();

    enum Colour {
        DARK_RED
    }

    enum Taste {
        BITTER
    }

    sealed interface Drink {
        record FilterCoffee(int cups) implements Drink {}

        @Kind("tea")
        record HotTea(boolean milk) implements Drink {}
    }

    record Order(
            String shortName,
            int cupCount,
            boolean takeAway,
            @Nullable Colour colour,
            List<Drink> drinks) {}

    private static final String ORDER =
            """
            {"short_name": "x", "cup_count": 2, "take_away": true, "colour": "dark_red",
             "drinks": [{"kind": "filter_coffee", "cups": 2}, {"kind": "tea", "milk": true}]}
            """;

    @Test
    void readsWhatItWrites() {
        var order = TestJson.strict().readValue(ORDER, Order.class);

        assertThat(order.drinks())
                .containsExactly(new Drink.FilterCoffee(2), new Drink.HotTea(true));
        assertThat(json.read(json.write(order), Order.class)).isEqualTo(order);
    }

    @Test
    void writesSnakeCaseKindsAndNulls() {
        var order = new Order("x", 1, false, null, List.of(new Drink.HotTea(false)));

        assertThat(json.object(json.write(order)))
                .containsEntry("short_name", "x")
                .containsEntry("colour", null)
                .containsEntry("drinks", List.of(Map.of("kind", "tea", "milk", false)));
    }

    @Test
    void writesTheSameConstantsOnATurkishMachine() {
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(TestJson.strict().writeValueAsString(Taste.BITTER)).isEqualTo("\"bitter\"");
            assertThat(TestJson.strict().readValue("\"bitter\"", Taste.class))
                    .isEqualTo(Taste.BITTER);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void writesPlainValuesPlainly() {
        var values =
                Map.of(
                        "at",
                        Instant.parse("2026-03-02T09:00:00.120Z"),
                        "id",
                        new MerchantId(new UUID(0, 0)),
                        "texts",
                        new Texts(Map.of("en", "Coffee")),
                        "locale",
                        Locale.forLanguageTag("he-IL"));

        assertThat(json.object(json.write(values)))
                .containsEntry("at", "2026-03-02T09:00:00.120Z")
                .containsEntry("id", new MerchantId(new UUID(0, 0)).toString())
                .containsEntry("texts", Map.of("en", "Coffee"))
                .containsEntry("locale", "he-IL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"short_name\": \"x\", \"unknown\": 1}",
                "{\"short_name\": \"x\", \"short_name\": \"y\"}",
                "{\"short_name\": 7}",
                "{\"short_name\": true}",
                "{\"cup_count\": \"7\"}",
                "{\"cup_count\": 1.5}",
                "{\"cup_count\": null}",
                "{\"take_away\": \"true\"}",
                "{\"take_away\": 1}",
                "{\"colour\": \"blue\"}",
                "{\"colour\": 0}",
                "{\"drinks\": [{\"kind\": \"beer\"}]}",
                "{\"drinks\": [{\"cups\": 1}]}",
                "{} {}",
                "{\"short_name\": \"x\"",
                "[]"
            })
    void refusesAtTheDoorsWhatIsNotExactlyRight(String body) {
        assertThatThrownBy(() -> TestJson.strict().readValue(body, Order.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999999999999999",
                "AAAAAAAAAAAAAAAAAAAAAA==",
                " 0b7f7c1e-8a55-4a43-9f62-6b1f1d0f7a11",
                "0b7f7c1e8a554a439f626b1f1d0f7a11",
                "0b7f7c1e-8a55-4a43-9f62-6b1f1d0f7a1g",
                ""
            })
    void refusesIdsInAnyOtherSpelling(String text) {
        var body = TestJson.strict().writeValueAsString(text);

        assertThatThrownBy(() -> TestJson.strict().readValue(body, UUID.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void readsIdsInEitherCase() {
        var id = UUID.randomUUID();
        var loud = id.toString().toUpperCase(Locale.ROOT);

        assertThat(TestJson.strict().readValue("\"" + loud + "\"", UUID.class)).isEqualTo(id);
    }

    @Test
    void refusesWhatIsTooDeep() {
        var deep = "[".repeat(25) + "]".repeat(25);

        assertThatThrownBy(() -> TestJson.strict().readTree(deep))
                .isInstanceOf(JacksonException.class);
        assertThat(TestJson.strict().readTree("[".repeat(24) + "]".repeat(24)).isArray()).isTrue();
    }

    @Test
    void toleratesNewFieldsInWhatWasStored() {
        var stored = ORDER.replace("\"short_name\"", "\"added_later\": 1, \"short_name\"");

        assertThat(json.read(stored, Order.class).shortName()).isEqualTo("x");
    }
}
