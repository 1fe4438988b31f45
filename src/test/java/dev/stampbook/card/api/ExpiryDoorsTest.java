package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Stamps and cards that end by themselves, over the API.
@RuleOf(Chapter.INACTIVITY)
@DoorTest
class ExpiryDoorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Till till;
    private final TestClock clock;

    ExpiryDoorsTest(Shops shops, TestClock clock) {
        this.till = shops.open().till();
        this.clock = clock;
    }

    @Test
    void aCardSaysWhenItEndsAndWhenItsStampsDo() {
        var program = program("{'stamps_after_months': 1, 'cards_on': '2026-12-31'}").expect(201);
        var card = card(program).expect(201);
        assertThat(card.text("/expires_at")).isEqualTo("2026-12-31T23:00:00Z");
        assertThat(card.json().get("stamps_expire_at").isNull()).isTrue();

        var stamped = till.post(path(card) + "/stamps", Map.of()).expect(201);

        assertThat(stamped.text("/card/stamps_expire_at")).isEqualTo("2026-04-02T22:00:00Z");
        clock.set(Instant.parse("2026-04-02T22:00:00Z"));
        assertThat(till.get(path(card)).text("/stamps")).isEqualTo("0");
        assertThat(till.get(path(card)).text("/cycle")).isEqualTo("2");
    }

    @Test
    void anEndedCardSaysSoToAStampAndToWhoeverWantsOne() {
        var program = program("{'cards_on': '2026-12-31'}").expect(201);
        var card = card(program).expect(201);
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));

        var told = till.post(path(card) + "/stamps", Map.of()).expect(409, "card_expired");
        card(program).expect(409, "card_expired");

        assertThat(told.text("/expired_at")).isEqualTo("2026-12-31T23:00:00Z");
        assertThat(till.get(path(card)).text("/state")).isEqualTo("expired");
    }

    @Test
    void nothingEndsUnlessTheProgramSaysSo() {
        var card = card(program("null").expect(201)).expect(201);
        till.post(path(card) + "/stamps", Map.of()).expect(201);
        clock.set(Instant.parse("2046-03-02T09:00:00Z"));

        assertThat(till.get(path(card)).text("/stamps")).isEqualTo("1");
        assertThat(till.get(path(card)).text("/state")).isEqualTo("open");
    }

    @Test
    void aChangeTakesTheEndAway() {
        var program = program("{'cards_on': '2026-12-31'}").expect(201);
        var path = "/api/v1/programs/" + program.text("/id");
        var wish = Map.of("expiry", Map.of(), "apply", "all_cards");

        var told = till.patch(path, wish, "\"1\"").expect(200);

        assertThat(told.json().at("/expiry/cards_on").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # expiry                      | told at
                    {'stamps_after_months': 0}    | /expiry/stamps_after_months
                    {'stamps_after_months': 121}  | /expiry/stamps_after_months
                    {'cards_on': '1899-12-31'}    | /expiry/cards_on
                    {'cards_on': '2200-01-01'}    | /expiry/cards_on
                    {'cards_on': '2026-02-29'}    | /expiry/cards_on
                    {'cards_on': 'soon'}          | /expiry/cards_on
                    {'cards_after': 3}            | /expiry/cards_after
                    """)
    void refusesEndsThatNobodyMeans(String expiry, String pointer) {
        var told = program(expiry).expect(422, "invalid_input");

        assertThat(told.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    private Told program(String expiry) {
        var body =
                """
                {"name": {"en": "Coffee card"}, "expiry": %s, "goals": [{"stamps": 10, "reward":
                 {"kind": "voucher", "title": {"en": "Free coffee"}, "redemption": "staff"}}]}
                """
                        .replace("%s", expiry.replace('\'', '"'));
        return till.post("/api/v1/programs", JSON.readTree(body));
    }

    private Told card(Told program) {
        return till.post("/api/v1/cards", Map.of("program", program.text("/id")));
    }

    private static String path(Told card) {
        return "/api/v1/cards/" + card.text("/id");
    }
}
