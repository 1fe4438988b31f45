package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Snapshot;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Programs that leave one business as a file and come into another.
@RuleOf(Chapter.FILES)
@DoorTest
class ProgramFileDoorsTest {

    private static final String IMPORT = "/api/v1/programs/import";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Everything that a program can say, `$harbour` and `$pool` by whatever they are called.
    private static final String WHOLE =
            """
            {"name": {"en": "Coffee card", "de": "Kaffeekarte"},
             "earning": {"kind": "by_amount", "step": {"value": 500, "currency": "EUR"},
                         "carry_over": true},
             "goals": [
               {"stamps": 5, "reward": {"kind": "award", "title": {"en": "A cookie"},
                 "description": {"en": "Any"}, "picture": "cookie.png"}},
               {"stamps": 9, "reward": {"kind": "voucher", "title": {"en": "Free coffee"},
                 "applies_to": {"en": "Any hot drink"}, "terms": {"en": "One a day"},
                 "redemption": "code", "proof": "any", "closing": "till", "reveal": "always",
                 "redeem_code": {"kind": "pool", "pool": "$pool", "when_empty": "shared",
                                 "text": "FREECOFFEE", "symbols": ["text", "code_128"]},
                 "validity": {"kind": "until", "on": "2027-01-31"},
                 "activation": {"kind": "hours", "n": 2},
                 "restrictions": {"locations": ["$harbour"],
                   "hours": [{"days": ["mon", "fri"], "from": "09:00", "to": "11:30"}],
                   "blackout": [{"from": "2026-12-24", "to": "2026-12-26"}],
                   "minimum_bill": {"value": 800, "currency": "EUR"}},
                 "face_value": {"value": 350, "currency": "EUR"}}}],
             "milestones": [{"visits": 25, "repeat": true, "reward": {"kind": "voucher",
               "title": {"en": "Free beans"}, "redemption": "staff", "proof": "live",
               "validity": {"kind": "months", "n": 3}, "activation": {"kind": "next_day"}}}],
             "cycle_end": "after_redemption",
             "limits": {"min_interval_seconds": {"manual": 5, "kiosk": 300, "autopilot": 30,
                                                 "api": 1},
                        "per_day": 20, "per_scan": 3, "per_purchase": 6},
             "expiry": {"stamps_after_months": 12, "cards_on": "2027-12-31"},
             "welcome_stamps": 2,
             "design": {"style": {"colour": "#7a4b2a"}, "stamps": ["bean", "cup"]}}
            """;

    private final Till till;
    private final Till other;

    ProgramFileDoorsTest(Shops shops) {
        this.till = shops.open().till();
        this.other = shops.open().till();
    }

    @Test
    void comesIntoAnotherBusinessAsItLeftThisOne() {
        furnish(other);
        var file = export(till, made(till, furnish(till)));

        var draft = other.post(IMPORT, file).expect(201);

        assertThat(draft.text("/state")).isEqualTo("draft");
        assertThat(draft.text("/version")).isEqualTo("1");
        assertThat(export(other, path(draft))).isEqualTo(file);
    }

    /// The snapshot is the format: files that people keep must stay readable.
    @Test
    void saysAllThatItWasMadeOfAndNamesPlacesAndPools() {
        var file = export(till, made(till, furnish(till)));

        Snapshot.of("card", "program-file.json")
                .matches(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n");
        assertThat(file.toString()).doesNotContainPattern("(prg|loc|pool|mer)_[0-9A-Z]{26}");
    }

    @Test
    void isPublishedLikeAnyDraft() {
        var draft = other.post(IMPORT, export(till, simple())).expect(201);

        other.patch(path(draft), Map.of("draft", false), "\"1\"").expect(200);

        var card = Map.of("program", draft.text("/id"));
        other.post("/api/v1/cards", card).expect(201);
    }

    /// Each has a join page of its own.
    @Test
    void comesInAsOftenAsAnybodyLikes() {
        var file = export(till, simple());

        var pages = new HashSet<String>();
        for (var time = 0; time < 60; time++) {
            pages.add(other.post(IMPORT, file).expect(201).text("/join_url"));
        }

        assertThat(pages).hasSize(60);
    }

    @Test
    void isTriedWithoutDoing() {
        var file = export(till, simple());

        assertThat(other.post(IMPORT + "?dry_run=true", file).expect(200).text("/state"))
                .isEqualTo("draft");
        assertThat(other.get("/api/v1/programs").expect(200).json().get("data")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stampbook.program/2", "stampbook.program/0", "stampbook.card/1", ""})
    void refusesAFileOfAnotherFormatAndSaysWhichItReads(String schema) {
        var file = (ObjectNode) export(till, simple());
        file.put("schema", schema).put("tiers", "of the future");

        var told = other.post(IMPORT, file).expect(422, "unknown_schema");

        assertThat(told.text("/reads")).isEqualTo("stampbook.program/1");
        assertThat(told.text("/detail")).contains("stampbook.program/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what is wrong    | told at
                    pool not there     | /goals/1/reward/redeem_code/pool
                    pool twice         | /goals/1/reward/redeem_code/pool
                    location not there | /goals/1/reward/restrictions/locations/0
                    location twice     | /goals/1/reward/restrictions/locations/0
                    """)
    void asksForWhatItMentionsByName(String what, String pointer) {
        var file = export(till, made(till, furnish(till)));
        var missing = what.endsWith("not there") ? 0 : 2;
        var pools = what.startsWith("pool") ? missing : 1;
        var locations = what.startsWith("location") ? missing : 1;
        repeat(pools, () -> pool(other));
        repeat(locations, () -> harbour(other));

        var told = other.post(IMPORT, file).expect(422, "invalid_input").json();

        assertThat(told.at("/errors").findValuesAsString("pointer")).containsExactly(pointer);
    }

    @Test
    void isHeldAgainstTheSameRulesAsAnyProgram() {
        var file = (ObjectNode) export(till, simple());
        file.put("welcome_stamps", 40).put("merchant_id", "mer_1");
        other.post(IMPORT, file).expect(422, "invalid_input");
        file.remove("merchant_id");

        var told = other.post(IMPORT, file).expect(422, "invalid_input");

        assertThat(told.text("/errors/0/pointer")).isEqualTo("/welcome_stamps");
    }

    @Test
    void refusesCodesThatCouldBeGuessed() {
        var file = (ObjectNode) export(till, simple());
        var reward = (ObjectNode) file.at("/goals/0/reward");
        reward.put("redemption", "code")
                .set("redeem_code", JSON.readTree("{\"kind\": \"generated\", \"length\": 4}"));

        other.post(IMPORT, file).expect(409, "pattern_too_small");
    }

    private String simple() {
        return made(
                till,
                """
                {"name": {"en": "Coffee card"}, "goals": [{"stamps": 10, "reward":
                 {"kind": "voucher", "title": {"en": "Free coffee"}, "redemption": "staff"}}]}
                """);
    }

    private static String made(Till till, String body) {
        return path(till.post("/api/v1/programs", JSON.readTree(body)).expect(201));
    }

    private static String path(Told program) {
        return "/api/v1/programs/" + program.text("/id");
    }

    private static JsonNode export(Till till, String program) {
        return till.get(program + "/export").expect(200).json();
    }

    /// The whole program, with a location and a code pool of this business.
    private static String furnish(Till till) {
        return WHOLE.replace("$harbour", harbour(till)).replace("$pool", pool(till));
    }

    private static String harbour(Till till) {
        return till.post("/api/v1/locations", Map.of("name", "Harbour")).expect(201).text("/id");
    }

    private static String pool(Till till) {
        var name = Map.of("name", "Coffee codes");
        return till.post("/api/v1/code-pools", name).expect(201).text("/id");
    }

    private static void repeat(int times, Runnable deed) {
        for (var i = 0; i < times; i++) {
            deed.run();
        }
    }
}
