package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DoorTest
class CardDoorsTest {

    private static final Map<String, Object> FREE_COFFEE =
            Map.of("kind", "voucher", "title", Map.of("en", "Free coffee"), "redemption", "staff");

    private static final Map<String, Object> COFFEE =
            Map.of(
                    "name",
                    Map.of("en", "Coffee card"),
                    "goals",
                    List.of(Map.of("stamps", 2, "reward", FREE_COFFEE)));

    private static final Map<String, Object> NOTHING = Map.of();

    private final Shops shops;
    private final Till till;

    CardDoorsTest(Shops shops) {
        this.shops = shops;
        this.till = shops.open().till();
    }

    @Test
    void fromAProgramToAVoucher() {
        var stamps = "/api/v1/cards/" + card().get("number").asString() + "/stamps";

        till.post(stamps, NOTHING).expect(201);
        var second = till.post(stamps, Map.of("receipt", "R-1001")).expect(201).json();

        assertThat(second.at("/goals_reached/0/stamps").asInt()).isEqualTo(2);
        assertThat(second.at("/rewards/0/voucher/state").asString()).isEqualTo("active");
        assertThat(second.at("/card/state").asString()).isEqualTo("full");
        assertThat(second.at("/card/vouchers/0/id")).isEqualTo(second.at("/rewards/0/voucher/id"));
    }

    @Test
    void showsAProgramAsItWasSaid() {
        var made = till.post("/api/v1/programs", COFFEE).expect(201).json();

        var told = till.get("/api/v1/programs/" + made.get("id").asString()).expect(200);

        assertThat(told.json()).isEqualTo(made);
        assertThat(told.header("ETag")).contains("\"1\"");
        assertThat(told.text("/cycle_end")).isEqualTo("after_redemption");
        assertThat(told.text("/limits/min_interval_seconds/kiosk")).isEqualTo("600");
        assertThat(told.text("/slug")).startsWith("coffee-card-");
    }

    @Test
    void namesEveryFieldOfAProgramThatIsWrong() {
        var cake = Map.of("kind", "award", "title", Map.of("en", "Cake"));
        var coded = Map.of("kind", "voucher", "title", Map.of("en", "X"), "redemption", "code");
        var goals =
                List.of(Map.of("stamps", 31, "reward", cake), Map.of("stamps", 5, "reward", coded));

        var told =
                till.post(
                                "/api/v1/programs",
                                Map.of(
                                        "name",
                                        Map.of("en", " "),
                                        "goals",
                                        goals,
                                        "cycle_end",
                                        "after_redemption",
                                        "welcome_stamps",
                                        5))
                        .expect(422);

        assertThat(told.json().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/name/en",
                        "/goals/0/stamps",
                        "/goals/1/reward/redeem_code",
                        "/cycle_end",
                        "/welcome_stamps");
    }

    @Test
    void findsACardByIdTokenAndNumber() {
        var card = card();

        for (var name : List.of("id", "scan_token", "number")) {
            assertThat(till.get("/api/v1/cards/" + card.get(name).asString()).expect(200).json())
                    .isEqualTo(card);
        }
    }

    @Test
    void findsNoCardOfAnotherBusiness() {
        var card = card();
        var other = shops.open().till();

        for (var name : List.of("id", "scan_token", "number")) {
            var path = "/api/v1/cards/" + card.get(name).asString();
            other.get(path).expect(404);
            other.post(path + "/stamps", NOTHING).expect(404);
        }
        assertThat(other.get("/api/v1/cards").expect(200).json().at("/data")).isEmpty();
    }

    @Test
    void listsCardsByWhatTheyAreNamedBy() {
        var card = card();
        card();

        var named = till.get("/api/v1/cards?q=" + card.get("short_number").asString());

        assertThat(named.expect(200).json().at("/data")).containsExactly(card);
        assertThat(till.get("/api/v1/cards").expect(200).json().at("/data")).hasSize(2);
    }

    @Test
    void theSamePersonGetsTheSameCard() {
        var program = till.post("/api/v1/programs", COFFEE).expect(201).text("/id");
        var wish = Map.of("program", program, "customer", Map.of("email", "anna@x.example"));

        var first = till.post("/api/v1/cards", wish).expect(201).json();

        assertThat(till.post("/api/v1/cards", wish).expect(200).json()).isEqualTo(first);
    }

    @Test
    void aDryRunStampsNothing() {
        var path = "/api/v1/cards/" + card().get("id").asString();

        var told = till.post(path + "/stamps?dry_run=true", NOTHING).expect(200);

        assertThat(told.text("/card/stamps")).isEqualTo("1");
        assertThat(till.get(path).text("/stamps")).isEqualTo("0");
    }

    @Test
    void takesAStampBackOnce() {
        var stamps = "/api/v1/cards/" + card().get("id").asString() + "/stamps";
        var stamp = till.post(stamps, NOTHING).expect(201).text("/id");
        var path = "/api/v1/stamps/" + stamp + "/reversal";

        var back = till.post(path, Map.of("reason", "mistake")).expect(201);

        assertThat(back.text("/card/stamps")).isEqualTo("0");
        assertThat(till.post(path, Map.of("reason", "mistake")).expect(409).text("/code"))
                .isEqualTo("already_reversed");
    }

    @Test
    void aClosedCardTakesNoStamps() {
        var path = "/api/v1/cards/" + card().get("id").asString();

        till.delete(path).expect(204);

        assertThat(till.post(path + "/stamps", NOTHING).expect(409).text("/code"))
                .isEqualTo("card_closed");
        assertThat(till.get(path).text("/state")).isEqualTo("closed");
    }

    @Test
    void anArchivedProgramGivesNoCards() {
        var program = till.post("/api/v1/programs", COFFEE).expect(201).text("/id");
        till.post("/api/v1/programs/" + program + "/archive").expect(200);

        assertThat(till.post("/api/v1/cards", Map.of("program", program)).expect(409).text("/code"))
                .isEqualTo("program_archived");
    }

    private JsonNode card() {
        var program = till.post("/api/v1/programs", COFFEE).expect(201).text("/id");
        return till.post("/api/v1/cards", Map.of("program", program)).expect(201).json();
    }
}
