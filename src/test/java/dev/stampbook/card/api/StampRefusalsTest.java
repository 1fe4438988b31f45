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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each no to a stamp, a card and a program, at the doors for other systems.
@RuleOf(Chapter.STAMPING)
@DoorTest
class StampRefusalsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Till till;

    StampRefusalsTest(Shops shops) {
        this.till = shops.open().till();
    }

    @Reading(
            """
            What the second stamp of a card is told over the API; `$by_amount` is a
            program by amount.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # answer            | the program                        | sent
            scan_limit_reached  | 'limits': {'per_scan': 2}          | 'count': 3
            cooldown_running    | 'limits': {'min_interval_seconds': {'api': 60}} |
            daily_limit_reached | 'limits': {'per_day': 1}           |
            amount_required     | $by_amount                         |
            currency_mismatch   | $by_amount                         | 'amount': $five_dollars
            """)
    void tellsTheTillWhyNot(String code, String program, @Nullable String body) {
        var card = card(program(program));
        stamp(card, program.equals("$by_amount") ? "'amount': $five_euro" : "");

        stamp(card, body == null ? "" : body).expect(409, code);
    }

    @Test
    void saysWhenItWorksAgain() {
        var card = card(program("'limits': {'min_interval_seconds': {'api': 60}}"));
        stamp(card, "").expect(201);

        var told = stamp(card, "").expect(409, "cooldown_running");

        assertThat(told.text("/retry_at")).isEqualTo("2026-03-02T09:01:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "stop"})
    void aProgramThatEndedGivesNoStampsAndNoCards(String how) {
        var program = program("'welcome_stamps': 0");
        var card = card(program);
        var code = how.equals("stop") ? "program_stopped" : "program_archived";
        till.post("/api/v1/programs/" + program + "/" + how).expect(200);

        stamp(card, "").expect(409, code);
        till.post("/api/v1/cards", Map.of("program", program)).expect(409, code);
    }

    @Test
    void aDraftGivesNoCards() {
        var draft = program("'draft': true");

        till.post("/api/v1/cards", Map.of("program", draft)).expect(409, "program_draft");
    }

    @Test
    void anUnknownProgramGivesNoCards() {
        var foreign = "prg_" + "0".repeat(26);

        till.post("/api/v1/cards", Map.of("program", foreign)).expect(404, "not_found");
        till.post("/api/v1/cards", Map.of("program", "coffee")).expect(404, "not_found");
    }

    @Test
    void rehearsesAProgram() {
        var body = json(PROGRAM.formatted("'welcome_stamps': 1"));

        till.post("/api/v1/programs?dry_run=true", body).expect(200);

        assertThat(till.get("/api/v1/programs").expect(200).json().at("/data")).isEmpty();
    }

    @Test
    void refusesCodesThatCouldBeGuessed() {
        var reward =
                """
                {'kind': 'voucher', 'title': {'en': 'X'}, 'redemption': 'code',
                 'redeem_code': {'kind': 'generated', 'length': 5}}
                """;
        var body = "{'name': {'en': 'A'}, 'goals': [{'stamps': 2, 'reward': " + reward + "}]}";

        var told = till.post("/api/v1/programs", json(body));

        assertThat(told.expect(409, "pattern_too_small").text("/length_needed")).isEqualTo("8");
    }

    @Test
    void anEmptyPoolRefusesTheStampThatNeedsIt() {
        var card = card(till.post("/api/v1/programs", json(pooled())).expect(201).text("/id"));

        stamp(card, "").expect(409, "pool_empty");

        assertThat(till.get(card).text("/stamps")).isEqualTo("0");
    }

    @Test
    void anEmptyPoolRefusesAVoucher() {
        var reward = json(pooled()).at("/goals/0/reward");
        var body = Map.of("title", reward.at("/title"), "redemption", "code");
        var voucher = new HashMap<String, Object>(body);
        voucher.put("redeem_code", reward.at("/redeem_code"));

        till.post("/api/v1/vouchers", voucher).expect(409, "pool_empty");
    }

    @Test
    void takesNothingBackFromAClosedCard() {
        var card = card(program("'welcome_stamps': 0"));
        var reversal = "/api/v1/stamps/" + stamp(card, "").text("/id") + "/reversal";
        till.post(reversal + "?dry_run=true", Map.of("reason", "mistake")).expect(200);

        till.delete(card).expect(204);

        till.post(reversal, Map.of("reason", "mistake")).expect(409, "card_closed");
        till.delete(card).expect(409, "card_closed");
    }

    private static final String PROGRAM =
            """
            {'name': {'en': 'Coffee card'}, %s,
             'goals': [{'stamps': 9, 'reward': {'kind': 'award', 'title': {'en': 'Cake'}}}]}
            """;

    private String pooled() {
        var pool = till.post("/api/v1/code-pools", Map.of("name", "Empty")).expect(201);
        return """
               {'name': {'en': 'A'}, 'goals': [{'stamps': 1, 'reward':
                 {'kind': 'voucher', 'title': {'en': 'X'}, 'redemption': 'code', 'redeem_code':
                  {'kind': 'pool', 'pool': '%s', 'when_empty': 'refuse'}}}]}
               """
                .formatted(pool.text("/id"));
    }

    private String program(String more) {
        return till.post("/api/v1/programs", json(PROGRAM.formatted(more))).expect(201).text("/id");
    }

    /// The path of a new card.
    private String card(String program) {
        var card = till.post("/api/v1/cards", Map.of("program", program)).expect(201);
        return "/api/v1/cards/" + card.text("/id");
    }

    private Told stamp(String card, String body) {
        return till.post(card + "/stamps", json("{" + body + "}"));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(
                text.replace(
                                "$by_amount",
                                "'earning': {'kind': 'by_amount', 'step': $five_euro,"
                                        + " 'carry_over': false}")
                        .replace("$five_euro", "{'value': 500, 'currency': 'EUR'}")
                        .replace("$five_dollars", "{'value': 500, 'currency': 'USD'}")
                        .replace('\'', '"'));
    }
}
