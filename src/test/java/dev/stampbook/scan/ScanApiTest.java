package dev.stampbook.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.merchant.keep.Forgetting;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The counter at the door for other systems: each kind of answer, and what the next scan may be.
@DoorTest
class ScanApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COFFEE =
            """
            {'name': {'en': 'Coffee card'}, 'limits': {'min_interval_seconds': {'manual': 0}},
             'goals': [{'stamps': 2, 'reward':
               {'kind': 'voucher', 'title': {'en': 'Free coffee'}, 'redemption': 'staff'}}]}
            """;

    private final Shops shops;
    private final TestClock clock;
    private final Forgetting forgetting;
    private final Till till;

    ScanApiTest(Shops shops, TestClock clock, Forgetting forgetting) {
        this.forgetting = forgetting;
        this.shops = shops;
        this.clock = clock;
        this.till = shops.open().till();
    }

    @Test
    void stampsACard() {
        var card = card(COFFEE);

        var told = scan("manual", card, Map.of()).expect(200);

        assertThat(told.text("/kind")).isEqualTo("stamped");
        assertThat(told.text("/card/stamps")).isEqualTo("1");
        assertThat(told.text("/words")).isEqualTo("Stamped: 1 of 2.");
    }

    @Test
    void anOldScanIdStampsNothingAndIsToldTruly() {
        var wish = body("manual", card(COFFEE), Map.of());
        till.post("/api/v1/scans", wish).expect(200);

        clock.advance(Duration.ofDays(91));
        forgetting.forget();

        var told = till.post("/api/v1/scans", wish).expect(409, "answer_erased");
        assertThat(told.text("/detail"))
                .isEqualTo("This was done before; what was answered then is no longer kept.");
    }

    @Test
    void asksWhetherOneMoreIsMeantAndTakesAYes() {
        var card = card(COFFEE);
        scan("manual", card, Map.of()).expect(200);

        var asked = ask("manual", card);
        var yes = answer(asked, Map.of()).expect(200);

        assertThat(asked.told().text("/kind")).isEqualTo("question");
        assertThat(asked.told().text("/asks")).isEqualTo("one_more");
        assertThat(yes.text("/kind")).isEqualTo("stamped");
        assertThat(yes.text("/rewards/0/voucher/title/en")).isEqualTo("Free coffee");
    }

    @Test
    void letsStaffChooseAndRedeemsTheChoice() {
        var card = full();

        var asked = ask("manual", card);
        var voucher = asked.told().text("/vouchers/0/id");
        var shown = answer(asked, Map.of("voucher", voucher)).expect(200);
        var used = answer(asked, Map.of("voucher", voucher, "action", "redeem")).expect(200);

        assertThat(asked.told().text("/kind")).isEqualTo("choose");
        assertThat(shown.text("/kind")).isEqualTo("voucher");
        assertThat(used.text("/kind")).isEqualTo("redeemed");
        assertThat(till.get("/api/v1/vouchers/" + voucher).text("/state")).isEqualTo("redeemed");
    }

    @Test
    void asksForTheAmount() {
        var step = "'step': {'value': 500, 'currency': 'EUR'}";
        var earning = "'earning': {'kind': 'by_amount', " + step + ", 'carry_over': false}";
        var card = card(COFFEE.replace("{'name'", "{" + earning + ", 'name'"));

        var asked = ask("manual", card);
        var amount = Map.of("value", 500, "currency", "EUR");
        var stamped = answer(asked, Map.of("amount", amount)).expect(200);

        assertThat(asked.told().text("/asks")).isEqualTo("amount");
        assertThat(stamped.text("/kind")).isEqualTo("stamped");
    }

    @Test
    void refusesWithWordsAndWithTheTimeWhenItWorks() {
        var limit = "'limits': {'min_interval_seconds': {'autopilot': 3600}}";
        var card = card(COFFEE.replace("'limits': {'min_interval_seconds': {'manual': 0}}", limit));
        scan("autopilot", card, Map.of()).expect(200);

        var told = scan("autopilot", card, Map.of()).expect(200);

        assertThat(told.text("/kind")).isEqualTo("refused");
        assertThat(told.text("/code")).isEqualTo("cooldown_running");
        assertThat(told.text("/retry_at")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(told.text("/words")).startsWith("Too soon for the next stamp.");
    }

    @Test
    void knowsNoCardOfAnotherBusiness() {
        var foreign = new ScanApiTest(shops, clock, forgetting).card(COFFEE);

        var token = scan("manual", foreign, Map.of()).expect(200);
        var number = typed(foreign.at("/number").asString()).expect(200);

        assertThat(token.text("/kind")).isEqualTo("unknown");
        assertThat(number.text("/kind")).isEqualTo("unknown");
        assertThat(typed("0000").expect(200).json()).isEqualTo(token.json());
    }

    @Test
    void takesANumberFromProgramsAndNoShortNumber() {
        var card = card(COFFEE);

        assertThat(typed(card.at("/short_number").asString()).text("/kind")).isEqualTo("unknown");
        assertThat(typed(card.at("/number").asString()).text("/kind")).isEqualTo("stamped");
    }

    @Test
    void theSameScanHasTheSameAnswerForEver() {
        var body = body("manual", card(COFFEE), Map.of());
        var first = till.post("/api/v1/scans", body).expect(200);
        clock.advance(Duration.ofDays(30));

        var again = till.post("/api/v1/scans", body).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(till.get("/api/v1/cards/" + first.text("/card/id")).text("/stamps"))
                .isEqualTo("1");
    }

    @Test
    void aScanIdIsForOneScan() {
        var body = body("manual", card(COFFEE), Map.of());
        till.post("/api/v1/scans", body).expect(200);

        body.put("mode", "autopilot");

        till.post("/api/v1/scans", body).expect(409, "idempotency_key_reused");
    }

    @Test
    void refusesWhatAKioskMayNot() {
        var told = scan("kiosk", card(COFFEE), Map.of("stamps", 2)).expect(422);

        assertThat(told.text("/errors/0/pointer")).isEqualTo("/stamps");
    }

    @Test
    void showsExactlyOneThing() {
        var both = Map.of("number", "252178");

        scan("manual", card(COFFEE), both).expect(422, "invalid_input");
        till.post("/api/v1/scans", Map.of("scan_id", UUID.randomUUID(), "mode", "manual"))
                .expect(422, "invalid_input");
    }

    @Test
    void takesAScanIdInOneSpellingOnly() {
        var wish = Map.of("scan_id", "+999999999999999999999", "mode", "manual", "number", "1");

        var told = till.post("/api/v1/scans", wish).expect(422, "invalid_input");

        assertThat(told.text("/errors/0/pointer")).isEqualTo("/scan_id");
    }

    @Test
    void scansAtNoPlaceOfAnotherBusiness() {
        var there = Map.of("location", shops.open().location());

        scan("manual", card(COFFEE), there).expect(404, "not_found");
    }

    private record Asked(String id, Told told) {}

    private Asked ask(String mode, JsonNode card) {
        var body = body(mode, card, Map.of());
        var told = till.post("/api/v1/scans", body).expect(200);
        return new Asked(String.valueOf(body.get("scan_id")), told);
    }

    private Told answer(Asked asked, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("scan_id", UUID.randomUUID());
        body.put("mode", "manual");
        body.put("answers", asked.id());
        return till.post("/api/v1/scans", body);
    }

    private Told typed(String number) {
        var id = UUID.randomUUID();
        return till.post(
                "/api/v1/scans", Map.of("scan_id", id, "mode", "manual", "number", number));
    }

    private Told scan(String mode, JsonNode card, Map<String, ?> more) {
        return till.post("/api/v1/scans", body(mode, card, more));
    }

    private static Map<String, Object> body(String mode, JsonNode card, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("scan_id", UUID.randomUUID());
        body.put("mode", mode);
        body.put("token", card.at("/scan_token").asString());
        return body;
    }

    private JsonNode full() {
        var card = card(COFFEE);
        var stamps = "/api/v1/cards/" + card.at("/id").asString() + "/stamps";
        till.post(stamps, Map.of()).expect(201);
        till.post(stamps, Map.of()).expect(201);
        return card;
    }

    private JsonNode card(String program) {
        var body = JSON.readTree(program.replace('\'', '"'));
        var made = till.post("/api/v1/programs", body).expect(201).text("/id");
        return till.post("/api/v1/cards", Map.of("program", made)).expect(201).json();
    }
}
