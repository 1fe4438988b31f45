package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.NewMerchant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DoorTest
class CardDoorsTest {

    private static final String COFFEE =
            """
            {"name": {"en": "Coffee card"},
             "goals": [{"stamps": 2, "reward": {"kind": "voucher",
                                                "title": {"en": "Free coffee"},
                                                "redemption": "staff"}}]}
            """;

    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final NewMerchant luna;

    CardDoorsTest(MockMvcTester mvc, JsonMapper json, Fixtures fixtures) {
        this.mvc = mvc;
        this.json = json;
        this.luna = fixtures.merchant();
    }

    @Test
    void fromAProgramToAVoucher() {
        var program = post("/api/v1/programs", COFFEE, 201);
        var card = post("/api/v1/cards", "{\"program\": %s}".formatted(program.get("id")), 201);
        var stamps = "/api/v1/cards/" + card.get("number").asString() + "/stamps";

        post(stamps, "{}", 201);
        var second = post(stamps, "{\"receipt\": \"R-1001\"}", 201);

        assertThat(second.at("/goals_reached/0/stamps").asInt()).isEqualTo(2);
        assertThat(second.at("/rewards/0/voucher/state").asString()).isEqualTo("active");
        assertThat(second.at("/card/state").asString()).isEqualTo("full");
        assertThat(second.at("/card/vouchers/0/id")).isEqualTo(second.at("/rewards/0/voucher/id"));
    }

    @Test
    void showsAProgramAsItWasSaid() {
        var made = post("/api/v1/programs", COFFEE, 201);

        var shown = get("/api/v1/programs/" + made.get("id").asString());

        assertThat(shown).isEqualTo(made);
        assertThat(shown.at("/cycle_end").asString()).isEqualTo("after_redemption");
        assertThat(shown.at("/limits/min_interval_seconds/kiosk").asInt()).isEqualTo(600);
        assertThat(shown.at("/goals/0/reward/validity/kind").asString()).isEqualTo("unlimited");
        assertThat(shown.at("/slug").asString()).isEqualTo("coffee-card-" + luna.prefix());
    }

    @Test
    void namesEveryFieldOfAProgramThatIsWrong() {
        var problem =
                post(
                        "/api/v1/programs",
                        """
                        {"name": {"en": " "},
                         "goals": [{"stamps": 31, "reward": {"kind": "award",
                                                             "title": {"en": "Cake"}}},
                                   {"stamps": 5, "reward": {"kind": "voucher",
                                                            "title": {"en": "Free coffee"},
                                                            "redemption": "code"}}],
                         "cycle_end": "after_redemption", "welcome_stamps": 5}
                        """,
                        422);

        assertThat(problem.get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/name/en",
                        "/goals/0/stamps",
                        "/goals/1/reward/redeem_code",
                        "/cycle_end",
                        "/welcome_stamps");
    }

    @Test
    void findsACardByIdTokenAndNumberAndNoOtherMerchants() {
        var card = card();

        for (var name : new String[] {"id", "scan_token", "number"}) {
            var found = get("/api/v1/cards/" + card.get(name).asString());
            assertThat(found.get("id")).isEqualTo(card.get("id"));
        }
        assertThat(call("GET", "/api/v1/cards/" + luna.id(), null)).hasStatus(404);
    }

    @Test
    void listsCardsAndWhatHappenedToThem() {
        var card = card();
        post("/api/v1/cards/" + card.get("id").asString() + "/stamps", "{}", 201);

        assertThat(get("/api/v1/cards?q=" + card.get("short_number").asString()).at("/data/0/id"))
                .isEqualTo(card.get("id"));
        assertThat(get("/api/v1/cards").at("/data").size()).isOne();
    }

    @Test
    void aDryRunStampsNothing() {
        var card = card();
        var path = "/api/v1/cards/" + card.get("id").asString();

        var told = post(path + "/stamps?dry_run=true", "{}", 200);

        assertThat(told.at("/card/stamps").asInt()).isOne();
        assertThat(get(path).at("/stamps").asInt()).isZero();
    }

    @Test
    void takesAStampBackOnce() {
        var card = card();
        var stamp = post("/api/v1/cards/" + card.get("id").asString() + "/stamps", "{}", 201);
        var path = "/api/v1/stamps/" + stamp.get("id").asString() + "/reversal";

        var back = post(path, "{\"reason\": \"mistake\"}", 201);

        assertThat(back.at("/card/stamps").asInt()).isZero();
        assertThat(post(path, "{\"reason\": \"mistake\"}", 409).get("code").asString())
                .isEqualTo("already_reversed");
    }

    @Test
    void aClosedCardTakesNoStamps() {
        var path = "/api/v1/cards/" + card().get("id").asString();

        assertThat(call("DELETE", path, null)).hasStatus(204);

        assertThat(post(path + "/stamps", "{}", 409).get("code").asString())
                .isEqualTo("card_closed");
        assertThat(get(path).get("state").asString()).isEqualTo("closed");
    }

    @Test
    void anArchivedProgramGivesNoCards() {
        var program = post("/api/v1/programs", COFFEE, 201).get("id").asString();
        post("/api/v1/programs/" + program + "/archive", "{}", 200);

        var refused = post("/api/v1/cards", "{\"program\": \"%s\"}".formatted(program), 409);

        assertThat(refused.get("code").asString()).isEqualTo("program_archived");
    }

    private JsonNode card() {
        var program = post("/api/v1/programs", COFFEE, 201);
        return post("/api/v1/cards", "{\"program\": %s}".formatted(program.get("id")), 201);
    }

    private JsonNode post(String path, String body, int status) {
        return read(call("POST", path, body), status);
    }

    private JsonNode get(String path) {
        return read(call("GET", path, null), 200);
    }

    private JsonNode read(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private MvcTestResult call(String method, String path, @Nullable String body) {
        var request =
                mvc.method(HttpMethod.valueOf(method))
                        .uri(path)
                        .with(
                                made -> {
                                    Caller.admit(made, Actor.system(luna.id()));
                                    return made;
                                });
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
