package dev.stampbook.scan.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import java.time.Duration;
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
    private final Http http;
    private final TestClock clock;
    private final Shops.Login counter;

    CounterAnswerTest(Shops shops, Http http, TestClock clock) {
        this.http = http;
        this.clock = clock;
        var shop = shops.open();
        this.till = shop.till();
        this.counter = shop.counter();
        this.mira = new PlainBrowser(http.address());
        mira.signIn(counter);
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

    @Test
    void whoeverRedeemedTakesItBackAndItIsUsedAgain() {
        var number = joined(1, voucher("staff"));
        var redeemed = redeemed(number);

        var back = redeemed.press("Take it back", Map.of());

        assertThat(back.text(".outcome")).contains("Taken back", "“Cake” can be used again.");
        assertThat(redeemed(number).text(".outcome")).contains("Redeemed: Cake.");
    }

    @Test
    void aSecondPressIsToldSo() {
        var redeemed = redeemed(joined(1, voucher("staff")));
        redeemed.press("Take it back", Map.of());

        assertThat(redeemed.press("Take it back", Map.of()).text(".outcome"))
                .contains("This was taken back before.");
    }

    @Test
    void anotherDeviceTakesNothingBack() {
        var redeemed = redeemed(joined(1, voucher("staff")));
        var undo = redeemed.document().select("input[name=undo]").attr("value");
        var luka = new PlainBrowser(http.address());
        luka.signIn(counter);

        var tried = luka.open("/counter").at("/counter", Map.of("undo", undo, "text", "")).press();

        assertThat(tried.text(".outcome")).contains("Only the device that redeemed it");
    }

    @Test
    void afterItsTimeItIsTooLate() {
        var redeemed = redeemed(joined(1, voucher("staff")));

        clock.advance(Duration.ofMinutes(16));

        assertThat(redeemed.press("Take it back", Map.of()).text(".outcome"))
                .contains("It is too late to take this back.");
    }

    @Test
    void whereNothingIsTakenBackNobodyIsOfferedIt() {
        till.patch("/api/v1/settings", Map.of("redemption_cancel_seconds", 0)).expect(200);

        assertThat(redeemed(joined(1, voucher("staff"))).text(".outcome"))
                .contains("Redeemed: Cake.")
                .doesNotContain("Take it back");
    }

    private Sheet redeemed(String number) {
        var seen = scan(number);
        var asked = seen.text(".outcome").contains("A reward") ? scan(number) : seen;
        return asked.press("Redeem: Cake", Map.of());
    }

    private Sheet scan(String text) {
        var filled = Map.of("text", text, "scan_id", UUID.randomUUID().toString());
        return mira.open("/counter").at("/counter", filled).press();
    }

    private static Map<String, Object> voucher(String path) {
        return Map.of(
                "kind",
                "voucher",
                "title",
                Map.of("en", "Cake"),
                "applies_to",
                Map.of("en", "Any piece"),
                "redemption",
                path);
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
