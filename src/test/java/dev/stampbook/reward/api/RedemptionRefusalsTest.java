package dev.stampbook.reward.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.Till.Told;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each no to a redemption, at the door of the voucher and at that of the till.
@RuleOf(Chapter.REDEMPTION)
@DoorTest
class RedemptionRefusalsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestClock clock;
    private final Shops.Shop shop;
    private final Till till;

    RedemptionRefusalsTest(Shops shops, TestClock clock) {
        this.clock = clock;
        this.shop = shops.open();
        this.till = shop.till();
    }

    @Reading(
            """
            What a till is told over the API; the last column is the currency of a
            bill of 4.99.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # answer              | the voucher                                   | later | sent
            # It is a Monday at ten in Berlin.
            not_active_yet        | 'activation': {'kind': 'hours', 'n': 2}       |       |
            voucher_expired       | 'validity': {'kind': 'days', 'n': 1}          | P3D   |
            wrong_redemption_path | 'redemption': 'self'                          |       |
            proof_required        | 'proof': 'live'                               |       |
            wrong_location        | 'restrictions': {'locations': ['$elsewhere']} |       |
            outside_hours         | 'restrictions': {'hours': [$tuesday]}         |       |
            blackout_date         | 'restrictions': {'blackout': [$today]}        |       |
            amount_required       | 'restrictions': {'minimum_bill': $five}       |       |
            currency_mismatch     | 'restrictions': {'minimum_bill': $five}       |       | 'USD'
            below_minimum_bill    | 'restrictions': {'minimum_bill': $five}       |       | 'EUR'
            """)
    void tellsTheTillWhyNot(
            String code, String voucher, @Nullable Duration later, @Nullable String currency) {
        var issued = issue(voucher);
        clock.advance(later == null ? Duration.ZERO : later);

        var sent = currency == null ? "" : "'amount': {'value': 499, 'currency': " + currency + "}";

        assertThat(both(issued, sent)).allSatisfy(told -> told.expect(409, code));
    }

    @Test
    void saysThatItWasUsedWhenAndWhere() {
        var issued = issue("'redemption': 'staff'");
        till.post("/api/v1/redemptions", shown(issued)).expect(201);
        clock.advance(Duration.ofHours(1));

        assertThat(both(issued, ""))
                .allSatisfy(told -> told.expect(409, "already_redeemed"))
                .allSatisfy(
                        told ->
                                assertThat(told.text("/redeemed_at"))
                                        .isEqualTo("2026-03-02T09:00:00Z"))
                .allSatisfy(told -> assertThat(told.text("/location")).isEqualTo(shop.location()));
    }

    @Test
    void saysThatItWasVoided() {
        var issued = issue("'redemption': 'staff'");
        till.post(path(issued) + "/void", Map.of("reason", "mistake")).expect(200);

        assertThat(both(issued, "")).allSatisfy(told -> told.expect(409, "voucher_voided"));
    }

    @Test
    void saysThatItsProgramWasStopped() {
        var card = card();
        var issued = issue("'card': '" + card.at("/id").asString() + "'");
        till.post("/api/v1/programs/" + card.at("/program").asString() + "/stop").expect(200);

        assertThat(both(issued, "")).allSatisfy(told -> told.expect(409, "program_stopped"));
    }

    @Test
    void asksWhichVoucherOfACard() {
        var card = card();
        var issued = issue("'card': '" + card.at("/id").asString() + "'");
        var shown = Map.of("token", card.at("/scan_token").asString());

        var told = till.post("/api/v1/redemptions", shown).expect(409, "choose_voucher");

        assertThat(told.json().at("/vouchers")).hasSize(1);
        assertThat(told.json().at("/vouchers/0/id")).isEqualTo(issued.at("/id"));
    }

    @Test
    void takesNothingBackTooLate() {
        var used = till.post("/api/v1/redemptions", shown(issue("'redemption': 'staff'")));
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        reverse(used).expect(409, "reversal_window_over");
    }

    @Test
    void takesARedemptionBackOnce() {
        var used = till.post("/api/v1/redemptions", shown(issue("'redemption': 'staff'")));

        reverse(used).expect(201);
        reverse(used).expect(409, "already_reversed");
    }

    @Test
    void voidsNothingThatHasEnded() {
        var used = issue("'redemption': 'staff'");
        var old = issue("'validity': {'kind': 'days', 'n': 1}");
        till.post("/api/v1/redemptions", shown(used)).expect(201);
        clock.advance(Duration.ofDays(3));

        till.post(path(used) + "/void", Map.of("reason", "x")).expect(409, "already_redeemed");
        till.post(path(old) + "/void", Map.of("reason", "x")).expect(409, "voucher_expired");
    }

    @Test
    void issuesNothingToSomebodyUnknown() {
        var nobody = "'customer': 'cus_00000000000000000000000000'";
        var body = "{'title': {'en': 'X'}, 'redemption': 'staff', " + nobody + "}";

        till.post("/api/v1/vouchers", json(body)).expect(404, "not_found");
        till.get("/api/v1/vouchers?card=crd_00000000000000000000000000").expect(404, "not_found");
    }

    @Test
    void rehearsesAtTheDoorOfTheVoucherItself() {
        var issued = issue("'redemption': 'staff'");

        var dry = till.post(path(issued) + "/redemption?dry_run=true", Map.of()).expect(200);

        assertThat(dry.text("/voucher/state")).isEqualTo("redeemed");
        assertThat(till.get(path(issued)).text("/state")).isEqualTo("active");
    }

    private JsonNode issue(String more) {
        var fields = "{'title': {'en': 'Free coffee'}, 'redemption': 'staff', " + more + "}";
        var body = json(fields.replace("'redemption': 'staff', 'redemption'", "'redemption'"));
        return till.post("/api/v1/vouchers", body).expect(201).json();
    }

    private JsonNode json(String text) {
        return JSON.readTree(
                text.replace("$five", "{'value': 500, 'currency': 'EUR'}")
                        .replace("$today", "{'from': '2026-03-02', 'to': '2026-03-02'}")
                        .replace("$tuesday", "{'days': ['tue'], 'from': '09:00', 'to': '11:00'}")
                        .replace("$elsewhere", text.contains("$elsewhere") ? elsewhere() : "")
                        .replace('\'', '"'));
    }

    private String elsewhere() {
        return till.post("/api/v1/locations", Map.of("name", "Harbour")).expect(201).text("/id");
    }

    /// The same attempt at both doors.
    private List<Told> both(JsonNode voucher, String sent) {
        var byId = till.post(path(voucher) + "/redemption", json("{" + sent + "}"));
        var number = "'code': '" + voucher.at("/number").asString() + "'";
        var code = sent.isEmpty() ? number : number + ", " + sent;
        return Stream.of(byId, till.post("/api/v1/redemptions", json("{" + code + "}"))).toList();
    }

    private JsonNode card() {
        var program = till.post("/api/v1/programs", json(PROGRAM)).expect(201).text("/id");
        return till.post("/api/v1/cards", Map.of("program", program)).expect(201).json();
    }

    private static final String PROGRAM =
            """
            {'name': {'en': 'Coffee card'},
             'goals': [{'stamps': 2, 'reward': {'kind': 'award', 'title': {'en': 'Cake'}}}]}
            """;

    private Told reverse(Told redeemed) {
        var path = "/api/v1/redemptions/" + redeemed.expect(201).text("/id") + "/reversal";
        return till.post(path, Map.of("reason", "sale_cancelled"));
    }

    private static Map<String, String> shown(JsonNode voucher) {
        return Map.of("code", voucher.at("/number").asString());
    }

    private static String path(JsonNode voucher) {
        return "/api/v1/vouchers/" + voucher.at("/id").asString();
    }
}
