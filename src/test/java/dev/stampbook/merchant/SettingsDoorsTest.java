package dev.stampbook.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an owner sets for the whole business, over the API.
@RuleOf(Chapter.SETTINGS)
@DoorTest
class SettingsDoorsTest {

    private static final String SETTINGS = "/api/v1/settings";

    private final Shops shops;
    private final Till till;
    private final TestClock clock;

    SettingsDoorsTest(Shops shops, TestClock clock) {
        this.shops = shops;
        this.till = shops.open().till();
        this.clock = clock;
    }

    @Test
    void beginsWithWhatMostBusinessesWant() {
        var told = till.get(SETTINGS).expect(200);

        assertThat(told.text("/stamp_undo_seconds")).isEqualTo("300");
        assertThat(told.text("/redemption_cancel_seconds")).isEqualTo("900");
        assertThat(told.text("/redemption_overrule_seconds")).isEqualTo("86400");
        assertThat(told.text("/reversal_grace_days")).isEqualTo("0");
        assertThat(told.text("/live_proof_from/value")).isEqualTo("2000");
        assertThat(told.text("/live_proof_from/currency")).isEqualTo("EUR");
    }

    @Test
    void keepsWhatIsLeftOut() {
        var before = till.get(SETTINGS).json();

        var after = till.patch(SETTINGS, Map.of("reversal_grace_days", 3)).expect(200).json();

        assertThat(after.get("reversal_grace_days").asInt()).isEqualTo(3);
        assertThat(after.get("stamp_undo_seconds")).isEqualTo(before.get("stamp_undo_seconds"));
        assertThat(till.get(SETTINGS).json()).isEqualTo(after);
    }

    @Test
    void holdsForWhatWasDoneBeforeAndForNobodyElse() {
        var other = shops.open().till();
        var own = redeemed(till);
        var others = redeemed(other);
        till.patch(SETTINGS, Map.of("redemption_overrule_seconds", 60)).expect(200);
        clock.advance(Duration.ofSeconds(61));

        till.post(own, Map.of("reason", "mistake")).expect(409, "reversal_window_over");
        other.post(others, Map.of("reason", "mistake")).expect(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # field                     | value                            | below
                    stamp_undo_seconds          | -1                               |
                    stamp_undo_seconds          | 86401                            |
                    redemption_cancel_seconds   | 86401                            |
                    redemption_overrule_seconds | 7776001                          |
                    reversal_grace_days         | 366                              |
                    live_proof_from             | {"value": -1, "currency": "EUR"} | /value
                    live_proof_from             | {"value": 1, "currency": "USD"}  | /currency
                    merchant_id                 | "mer_1"                          |
                    """)
    void refusesWhatNoBusinessNeeds(String field, String value, @Nullable String below) {
        var body = "{\"" + field + "\": " + value + "}";

        var told = till.letter("PATCH", SETTINGS).text("application/json", body).send();

        assertThat(told.expect(422, "invalid_input").text("/errors/0/pointer"))
                .isEqualTo("/" + field + (below == null ? "" : below));
    }

    /// The way to take back the use of a voucher.
    private static String redeemed(Till till) {
        var coffee = Map.of("title", Map.of("en", "Free coffee"), "redemption", "staff");
        var voucher = till.post("/api/v1/vouchers", coffee).expect(201).text("/id");
        var use = till.post("/api/v1/vouchers/" + voucher + "/redemption", Map.of()).expect(201);
        return "/api/v1/redemptions/" + use.text("/id") + "/reversal";
    }
}
