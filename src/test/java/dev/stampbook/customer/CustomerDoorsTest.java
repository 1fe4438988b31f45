package dev.stampbook.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DoorTest
class CustomerDoorsTest {

    @Autowired Shops shops;
    @Autowired Sequencer sequencer;

    private Till till;

    @BeforeEach
    void open() {
        till = shops.open().till();
        define("shoe_size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            textBlock =
                    """
                    # sent       | her name afterwards
                    left out     | Anna
                    null         | null
                    ''           | null
                    Anna Maria   | Anna Maria
                    """)
    void aChangeKeepsWhatIsLeftOutAndTakesAwayWhatIsEmpty(String sent, String after) {
        var anna = adds(Map.of("name", "Anna", "email", "anna@x.example"));
        var change = new HashMap<String, Object>(Map.of("locale", "he"));
        if (!"left out".equals(sent)) {
            change.put("name", sent);
        }

        till.patch("/api/v1/customers/" + anna, change).expect(200);

        var shown = shows(anna);
        assertThat(shown.at("/name").asStringOpt().orElse(null)).isEqualTo(after);
        assertThat(shown.at("/email").asString()).isEqualTo("anna@x.example");
    }

    @Test
    void ownFieldsAreChangedOneByOne() {
        define("allergies");
        var anna = adds(Map.of("fields", Map.of("shoe_size", "42", "allergies", "nuts")));
        var change = new HashMap<String, Object>();
        change.put("allergies", null);

        till.patch("/api/v1/customers/" + anna, Map.of("fields", change)).expect(200);

        assertThat(shows(anna).at("/fields").toString()).isEqualTo("{\"shoe_size\":\"42\"}");
    }

    @Test
    void aFieldTakenAwayIsTakenFromEverybody() {
        var anna = adds(Map.of("fields", Map.of("shoe_size", "42")));

        till.delete("/api/v1/customer-fields/shoe_size").expect(204);

        assertThat(shows(anna).at("/fields").isEmpty()).isTrue();
        till.patch("/api/v1/customers/" + anna, Map.of("fields", Map.of("shoe_size", "43")))
                .expect(422);
        till.delete("/api/v1/customer-fields/shoe_size").expect(404);
    }

    @Test
    void twentyFieldsAreEnough() {
        for (var number = 2; number <= 20; number++) {
            define("field_" + number);
        }

        assertThat(field("field_21").expect(409).text("/code")).isEqualTo("too_many_fields");
        assertThat(field("shoe_size").expect(409).text("/code")).isEqualTo("field_taken");
    }

    @Test
    void aConsentIsProvedAndWithdrawnAsEasilyAsGiven() {
        var anna = adds(Map.of("name", "Anna"));
        var consents = "/api/v1/customers/" + anna + "/consents";
        var news = Map.of("purpose", "news_by_email", "text_version", "2026-03");

        till.post(consents, news).expect(201);
        till.post(consents, news).expect(200);
        till.delete(consents + "/news_by_email").expect(204);
        till.delete(consents + "/news_by_email").expect(204);

        var kept = till.get(consents).expect(200).json().at("/data");
        assertThat(kept).hasSize(1);
        assertThat(kept.at("/0/channel").asString()).isEqualTo("api_key");
        assertThat(kept.at("/0/given_at").asString()).isNotEmpty();
        assertThat(kept.at("/0/withdrawn_channel").asString()).isEqualTo("api_key");
        assertThat(told()).containsOnlyOnce("consent.given", "consent.withdrawn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    news_by_email | ''              | /text_version
                    news_by_email | a<b             | /text_version
                    everything    | 2026-03         | /purpose
                    """)
    void aConsentNamesItsPurposeAndItsWords(String purpose, String version, String pointer) {
        var anna = adds(Map.of());
        var body = Map.of("purpose", purpose, "text_version", version);

        var told = till.post("/api/v1/customers/" + anna + "/consents", body).expect(422);

        assertThat(told.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    private String adds(Map<String, Object> about) {
        return till.post("/api/v1/customers", about).expect(201).text("/id");
    }

    private JsonNode shows(String customer) {
        return till.get("/api/v1/customers/" + customer).expect(200).json();
    }

    private void define(String name) {
        field(name).expect(201);
    }

    private Till.Told field(String name) {
        return till.post(
                "/api/v1/customer-fields", Map.of("name", name, "label", Map.of("en", name)));
    }

    private List<String> told() {
        sequencer.catchUp();
        return till.get("/api/v1/events?limit=200")
                .expect(200)
                .json()
                .at("/data")
                .valueStream()
                .map(event -> event.at("/type").asString())
                .toList();
    }
}
