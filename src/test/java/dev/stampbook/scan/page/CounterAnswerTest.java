package dev.stampbook.scan.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the counter tells its staff: which card it was, and what is to be done with a reward.
@DoorTest
class CounterAnswerTest {

    private final Till till;
    private final PlainBrowser mira;

    CounterAnswerTest(Shops shops, Http http) {
        var shop = shops.open();
        this.till = shop.till();
        this.mira = new PlainBrowser(http.address());
        mira.signIn(shop.counter());
    }

    @Test
    void everyAnswerNamesTheCard() {
        var number = joined(2, voucher("self"));
        var spoken = number.substring(0, 3) + "-" + number.substring(3) + " · Coffee card";

        assertThat(scan(number).text(".outcome")).contains("Stamped: 1 of 2.", spoken);
        assertThat(scan(number).text(".outcome")).contains("Add another?", spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "self,  The customer uses it on the phone.",
        "staff, Redeem it here: enter the card again",
    })
    void aFullCardSaysWhatComesNext(String path, String next) {
        var answer = scan(joined(1, voucher(path)));

        assertThat(answer.text(".outcome")).contains("A reward: Cake.", next);
    }

    @Test
    void anAwardIsHandedOver() {
        var answer = scan(joined(1, Map.of("kind", "award", "title", Map.of("en", "Cake"))));

        assertThat(answer.text(".outcome")).contains("Hand it over");
    }

    @Test
    void aRewardForLaterSaysFromWhen() {
        var tomorrow =
                Map.of(
                        "kind",
                        "voucher",
                        "title",
                        Map.of("en", "Cake"),
                        "applies_to",
                        Map.of("en", "Any piece"),
                        "redemption",
                        "staff",
                        "activation",
                        Map.of("kind", "next_day"));

        assertThat(scan(joined(1, tomorrow)).text(".outcome")).contains("It can be used from");
    }

    private Sheet scan(String text) {
        var filled = Map.of("text", text, "scan_id", UUID.randomUUID().toString());
        return mira.open("/counter").at("/counter", filled).press();
    }

    private static Map<String, Object> voucher(String path) {
        return Map.of(
                "kind", "voucher",
                "title", Map.of("en", "Cake"),
                "applies_to", Map.of("en", "Any piece"),
                "redemption", path);
    }

    private String joined(int stamps, Map<String, Object> reward) {
        var program =
                Map.of(
                        "name",
                        Map.of("en", "Coffee card"),
                        "goals",
                        List.of(Map.of("stamps", stamps, "reward", reward)));
        var id = till.post("/api/v1/programs", program).expect(201).text("/id");
        return till.post("/api/v1/cards", Map.of("program", id)).expect(201).text("/short_number");
    }
}
