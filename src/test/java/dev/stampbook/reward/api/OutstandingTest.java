package dev.stampbook.reward.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@RuleOf(Chapter.STAKE)
@DoorTest
class OutstandingTest {

    private final Shops.Shop shop;
    private final Till till;
    private final TestClock clock;

    OutstandingTest(Shops shops, TestClock clock) {
        this.shop = shops.open();
        this.till = shop.till();
        this.clock = clock;
    }

    @Test
    void countsVouchersAndTheirFaceValueByState() {
        issue(Map.of("face_value", euros(350)));
        issue(Map.of("face_value", euros(150)));
        issue(Map.of());
        issue(Map.of("activation", Map.of("kind", "hours", "n", 2)));

        var told = outstanding();

        assertThat(sums(told))
                .containsExactlyInAnyOrder("active 2 500 EUR", "active 1 -", "issued 1 -");
        assertThat(told.at("/data/0/location").asString()).isEqualTo(shop.location());
        assertThat(told.at("/data/0/program").isNull()).isTrue();
    }

    @Test
    void isExactAtTheMomentOfUseVoidingAndExpiry() {
        var used = issue(Map.of());
        var voided = issue(Map.of());
        issue(Map.of("validity", Map.of("kind", "days", "n", 1)));
        till.post("/api/v1/vouchers/" + used + "/redemption", Map.of()).expect(201);
        till.post("/api/v1/vouchers/" + voided + "/void", Map.of("reason", "x")).expect(200);
        assertThat(sums(outstanding())).containsExactly("active 1 -");

        clock.advance(Duration.ofDays(2));

        assertThat(sums(outstanding())).isEmpty();
    }

    @Test
    void tellsTheProgramThatPromisedThem() {
        var reward =
                Map.of(
                        "kind",
                        "voucher",
                        "title",
                        Map.of("en", "Free coffee"),
                        "redemption",
                        "staff",
                        "face_value",
                        euros(300));
        var goals = List.of(Map.of("stamps", 1, "reward", reward));
        var earning = Map.of("kind", "per_visit");
        var order = Map.of("name", Map.of("en", "Coffee"), "earning", earning, "goals", goals);
        var program = till.post("/api/v1/programs", order).expect(201).text("/id");
        var card = till.post("/api/v1/cards", Map.of("program", program)).text("/id");
        till.post("/api/v1/cards/" + card + "/stamps", Map.of()).expect(201);

        var told = outstanding();

        assertThat(told.at("/data/0/program").asString()).isEqualTo(program);
        assertThat(sums(told)).containsExactly("active 1 300 EUR");
    }

    private JsonNode outstanding() {
        return till.get("/api/v1/vouchers/outstanding").expect(200).json();
    }

    private static List<String> sums(JsonNode told) {
        return told.at("/total").values().stream().map(OutstandingTest::sum).toList();
    }

    private static String sum(JsonNode sum) {
        var value = sum.get("face_value");
        var worth =
                value.isNull()
                        ? "-"
                        : value.get("value").asInt() + " " + value.get("currency").asString();
        return sum.get("state").asString() + " " + sum.get("count").asInt() + " " + worth;
    }

    private String issue(Map<String, ?> more) {
        var body = new HashMap<String, Object>();
        body.put("title", Map.of("en", "Free coffee"));
        body.put("redemption", "staff");
        body.putAll(more);
        return till.post("/api/v1/vouchers", body).expect(201).text("/id");
    }

    private static Map<String, Object> euros(int cents) {
        return Map.of("value", cents, "currency", "EUR");
    }
}
