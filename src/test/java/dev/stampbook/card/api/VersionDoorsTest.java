package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programs that change, over the API.
@RuleOf(Chapter.VERSIONS)
@DoorTest
class VersionDoorsTest {

    private final Shops shops;
    private final Till till;

    VersionDoorsTest(Shops shops) {
        this.shops = shops;
        this.till = shops.open().till();
    }

    @Test
    void aChangeIsANewVersionAndKeepsWhatItDoesNotName() {
        var before = till.post("/api/v1/programs", program(10)).expect(201).json();
        var path = "/api/v1/programs/" + before.get("id").asString();

        var told = till.patch(path, Map.of("goals", goals(8)), "\"1\"").expect(200).json();

        assertThat(told.get("version").asInt()).isEqualTo(2);
        assertThat(told.at("/goals/0/stamps").asInt()).isEqualTo(8);
        for (var field : List.of("name", "slug", "limits", "cycle_end", "design", "earning")) {
            assertThat(told.get(field)).isEqualTo(before.get(field));
        }
        assertThat(till.get(path).header("ETag")).contains("\"2\"");
    }

    @Test
    void aNullInADesignIsAsGoodAsLeftOut() {
        var design = new HashMap<String, Object>(Map.of("colour", "green"));
        design.put("en", null);
        var wish = new HashMap<String, Object>(program(10));
        wish.put("design", design);

        var made = till.post("/api/v1/programs", wish).expect(201).json();

        assertThat(made.at("/design").toString()).isEqualTo("{\"colour\":\"green\"}");
    }

    @Reading("The program is in version `\"1\"`.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    # If-Match | status | code
                    "2"       | 412 | stale_version
                    "0"       | 412 | stale_version
                    abc       | 412 | stale_version
                              | 422 | invalid_input
                    """)
    void refusesAChangeThatWasNotMadeFromThisVersion(String ifMatch, int status, String code) {
        var told = till.patch(made(10), Map.of("goals", goals(8)), ifMatch).expect(status);

        assertThat(told.text("/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"\"1\"", "W/\"1\"", "*", "'\"7\", \"1\"'"})
    void takesAChangeThatWasMadeFromThisVersion(String ifMatch) {
        till.patch(made(10), Map.of("goals", goals(8)), ifMatch).expect(200);
    }

    @Test
    void aDryRunCountsTheCardsAndWhatChangesForThem() {
        var path = made(10);
        at(path, 9);
        at(path, 3);
        at(path, 10);
        var wish = Map.of("goals", goals(8), "apply", "all_cards");

        var told = till.patch(path + "?dry_run=true", wish, "\"1\"").expect(200).json();

        var change = told.get("change");
        assertThat(change.get("cards").asInt()).isEqualTo(3);
        assertThat(change.get("now").asInt()).isEqualTo(2);
        assertThat(change.get("later").asInt()).isEqualTo(1);
        assertThat(change.get("closer").asInt()).isEqualTo(1);
        assertThat(change.get("vouchers").asInt()).isEqualTo(1);
        assertThat(change.at("/goals/0/stamps").asInt()).isEqualTo(8);
        assertThat(change.at("/goals/0/cards").asInt()).isEqualTo(1);
        assertThat(till.get(path).text("/version")).isEqualTo("1");
        assertThat(till.patch(path, wish, "\"1\"").expect(200).json().get("change"))
                .isEqualTo(change);
    }

    @Test
    void aDraftIsPublishedByAChange() {
        var draft = new HashMap<>(program(10));
        draft.put("draft", true);
        var made = till.post("/api/v1/programs", draft).expect(201);
        assertThat(made.text("/state")).isEqualTo("draft");
        var path = "/api/v1/programs/" + made.text("/id");
        var card = Map.of("program", made.text("/id"));
        assertThat(till.post("/api/v1/cards", card).expect(409).text("/code"))
                .isEqualTo("program_draft");

        assertThat(till.patch(path, Map.of("draft", false), "\"1\"").expect(200).text("/state"))
                .isEqualTo("published");

        till.post("/api/v1/cards", card).expect(201);
        assertThat(
                        till.patch(path, Map.of("draft", true), "\"2\"")
                                .expect(422)
                                .text("/errors/0/pointer"))
                .isEqualTo("/draft");
    }

    @Test
    void namesEveryFieldThatWouldBeWrong() {
        var wish = Map.of("goals", goals(31), "welcome_stamps", 40);

        var told = till.patch(made(10), wish, "\"1\"").expect(422);

        assertThat(told.json().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/goals/0/stamps", "/welcome_stamps");
    }

    @Test
    void theCurrencyOfAProgramStays() {
        var path = made(10);
        till.patch(path, Map.of("earning", byAmount("EUR")), "\"1\"").expect(200);
        till.patch(path, Map.of("earning", Map.of("kind", "per_visit")), "\"2\"").expect(200);

        var told = till.patch(path, Map.of("earning", byAmount("USD")), "\"3\"").expect(422);

        assertThat(told.text("/errors/0/pointer")).isEqualTo("/earning/step/currency");
        till.patch(path, Map.of("earning", byAmount("EUR")), "\"3\"").expect(200);
    }

    @ParameterizedTest
    @CsvSource({"archive,program_archived", "stop,program_stopped"})
    void anEndedProgramKeepsItsRulesAndMayStillLookBetter(String end, String code) {
        var path = made(10);
        till.post(path + "/" + end).expect(200);

        till.patch(path, Map.of("goals", goals(8)), "\"1\"").expect(409, code);
        till.patch(path, Map.of("name", Map.of("en", "Bean card")), "\"1\"").expect(200);
    }

    @Test
    void refusesCodesThatCouldBeGuessed() {
        var code = Map.of("kind", "generated", "length", 5);
        var reward =
                Map.of(
                        "kind",
                        "voucher",
                        "title",
                        Map.of("en", "Free coffee"),
                        "redemption",
                        "code",
                        "redeem_code",
                        code);
        var wish = Map.of("goals", List.of(Map.of("stamps", 8, "reward", reward)));

        var told = till.patch(made(10), wish, "\"1\"").expect(409, "pattern_too_small");

        assertThat(told.text("/length_needed")).isEqualTo("8");
    }

    @Test
    void nobodyChangesTheProgramOfAnotherBusiness() {
        var other = shops.open().till();

        other.patch(made(10), Map.of("goals", goals(8)), "\"1\"").expect(404);
    }

    private void at(String program, int stamps) {
        var id = program.substring(program.lastIndexOf('/') + 1);
        var card = till.post("/api/v1/cards", Map.of("program", id)).expect(201).text("/id");
        for (var i = 0; i < stamps; i++) {
            till.post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);
        }
    }

    private String made(int goal) {
        Told told = till.post("/api/v1/programs", program(goal)).expect(201);
        return "/api/v1/programs/" + told.text("/id");
    }

    private static Map<String, Object> program(int goal) {
        return Map.of("name", Map.of("en", "Coffee card"), "goals", goals(goal));
    }

    private static List<Object> goals(int stamps) {
        var coffee =
                Map.of(
                        "kind", "voucher",
                        "title", Map.of("en", "Free coffee"),
                        "redemption", "staff");
        return List.of(Map.of("stamps", stamps, "reward", coffee));
    }

    private static Map<String, Object> byAmount(String currency) {
        var step = Map.of("value", 500, "currency", currency);
        return Map.of("kind", "by_amount", "step", step);
    }
}
