package dev.stampbook.reward.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@RuleOf(Chapter.STAKE)
@DoorTest
class BatchStakeTest {

    private static final String OUTSTANDING = "/api/v1/vouchers/outstanding";

    private final MakingBatches making;
    private final Shops.Shop shop;
    private final Till till;
    private final TestClock clock;

    BatchStakeTest(Shops shops, MakingBatches making, TestClock clock) {
        this.making = making;
        this.shop = shops.open();
        this.till = shop.till();
        this.clock = clock;
    }

    @Test
    void whatABatchPromisedIsAtStakeUntilUsedOrVoided() {
        var vouchers = batch(Map.of());

        redeem(vouchers.get(0));
        till.post("/api/v1/vouchers/" + vouchers.get(1) + "/void", Map.of("reason", "lost"))
                .expect(200);

        assertThat(sums()).containsExactly("active 2 600 EUR");
        assertThat(till.get(OUTSTANDING).json().at("/data/0/location").asString())
                .isEqualTo(shop.location());
    }

    @Test
    void aRedemptionTakenBackIsAtStakeAgain() {
        var used = redeem(batch(Map.of()).getFirst());

        till.post("/api/v1/redemptions/" + used + "/reversal", Map.of("reason", "mistake"))
                .expect(201);

        assertThat(sums()).containsExactly("active 4 1200 EUR");
    }

    @Test
    void aBatchIsAtStakeFromItsActivationToItsExpiry() {
        batch(Map.of("activation", Map.of("kind", "hours", "n", 2)));
        assertThat(sums()).containsExactly("issued 4 1200 EUR");

        clock.advance(Duration.ofHours(3));
        assertThat(sums()).containsExactly("active 4 1200 EUR");

        clock.advance(Duration.ofDays(31));
        assertThat(sums()).isEmpty();
    }

    private List<String> batch(Map<String, ?> more) {
        var body = BatchDoorsTest.coffees(4);
        body.put("redemption", "staff");
        body.remove("redeem_code");
        body.put("face_value", Map.of("value", 300, "currency", "EUR"));
        body.put("validity", Map.of("kind", "days", "n", 30));
        body.putAll(more);
        till.post("/api/v1/voucher-batches", body).expect(202);
        making.run();
        return till.get("/api/v1/vouchers").json().get("data").values().stream()
                .map(voucher -> voucher.get("id").asString())
                .toList();
    }

    private String redeem(String voucher) {
        return till.post("/api/v1/vouchers/" + voucher + "/redemption", Map.of())
                .expect(201)
                .text("/id");
    }

    private List<String> sums() {
        return till.get(OUTSTANDING).expect(200).json().get("total").values().stream()
                .map(BatchStakeTest::sum)
                .toList();
    }

    private static String sum(JsonNode sum) {
        return String.join(
                " ",
                sum.get("state").asString(),
                sum.get("count").asString(),
                sum.at("/face_value/value").asString(),
                sum.at("/face_value/currency").asString());
    }
}
