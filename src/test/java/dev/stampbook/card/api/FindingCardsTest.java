package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Somebody at the counter has no phone with her, and says who she is.
@DoorTest
class FindingCardsTest {

    private static final Map<String, Object> COFFEE =
            Map.of(
                    "name", Map.of("en", "Coffee card"),
                    "goals",
                            List.of(
                                    Map.of(
                                            "stamps",
                                            10,
                                            "reward",
                                            Map.of(
                                                    "kind", "voucher",
                                                    "title", Map.of("en", "Free coffee"),
                                                    "redemption", "staff"))));

    private final Shops shops;
    private final Shops.Shop shop;
    private JsonNode annas;

    FindingCardsTest(Shops shops) {
        this.shops = shops;
        this.shop = shops.open();
        this.annas = JsonNodeFactory.instance.missingNode();
    }

    @BeforeEach
    void handOutTwoCards() {
        var program = shop.till().post("/api/v1/programs", COFFEE).expect(201).text("/id");
        var anna =
                Map.of(
                        "name", "Anna Berg",
                        "email", "anna@x.example",
                        "phone", "+49 30 1234567",
                        "external_id", "A-17");
        annas = card(program, anna);
        card(program, Map.of("name", "Ben Roth", "email", "ben@x.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "BERG", "anna@x", "+49 30 123", "A-17"})
    void findsACardByWhatItsCustomerIsCalled(String said) {
        var found = find(shop.till(), said).expect(200).json();

        assertThat(found.at("/data")).containsExactly(annas);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "number", "short_number", "scan_token"})
    void findsACardByWhatNamesIt(String field) {
        var found = find(reader(), annas.get(field).asString()).expect(200).json();

        assertThat(found.at("/data")).containsExactly(annas);
    }

    @Test
    void saysNothingAboutPeopleToAKeyThatMayNotKnowThem() {
        assertThat(find(reader(), "anna").expect(200).json().at("/data")).isEmpty();
        assertThat(find(shops.open().till(), "anna").expect(200).json().at("/data")).isEmpty();
    }

    @Test
    void asksForThreeCharactersAtLeast() {
        var told = find(shop.till(), "an").expect(422, "invalid_input");

        assertThat(told.text("/errors/0/parameter")).isEqualTo("q");
    }

    private JsonNode card(String program, Map<String, String> customer) {
        var wish = Map.of("program", program, "customer", customer);
        return shop.till().post("/api/v1/cards", wish).expect(201).json();
    }

    private Till reader() {
        var key = Map.of("name", "Wall", "staff", shop.counter().id(), "scopes", List.of("read"));
        return shops.till(shop.till().post("/api/v1/api-keys", key).expect(201).text("/key"));
    }

    private static Told find(Till till, String said) {
        return till.get("/api/v1/cards?q=" + URLEncoder.encode(said, StandardCharsets.UTF_8));
    }
}
