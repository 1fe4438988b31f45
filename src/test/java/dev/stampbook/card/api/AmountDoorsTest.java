package dev.stampbook.card.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bills over the API, in won: no minor units, one stamp for 5,000, at most three a purchase.
@RuleOf(Chapter.EARNING)
@DoorTest
class AmountDoorsTest {

    private final Till till;
    private String card = "";

    AmountDoorsTest(Shops shops) {
        this.till = shops.open().till();
    }

    @BeforeEach
    void enrol() {
        var coffee = Map.of("kind", "award", "title", Map.of("en", "Coffee"));
        var program =
                Map.of(
                        "name", Map.of("en", "Coffee card"),
                        "earning", Map.of("kind", "by_amount", "step", won(5_000)),
                        "goals", List.of(Map.of("stamps", 10, "reward", coffee)),
                        "limits", Map.of("per_purchase", 3));
        var made = till.post("/api/v1/programs", program).expect(201);
        assertThat(made.json().at("/earning/carry_over").asBoolean()).isFalse();
        var told = till.post("/api/v1/cards", Map.of("program", made.text("/id"))).expect(201);
        card = "/api/v1/cards/" + told.text("/id") + "/stamps";
    }

    @ParameterizedTest
    @CsvSource({"4999,0,false", "5000,1,false", "19999,3,false", "20000,3,true"})
    void addsWhatABillEarnsAndSaysWhatItCuts(long amount, int stamps, boolean cut) {
        var told = till.post(card, Map.of("amount", won(amount))).expect(201).json();

        assertThat(told.at("/stamps_added").asInt()).isEqualTo(stamps);
        assertThat(told.at("/cut").asBoolean()).isEqualTo(cut);
    }

    @Test
    void needsTheAmountInTheCurrencyOfTheProgram() {
        var missing = till.post(card, Map.of("count", 1)).expect(409);
        assertThat(missing.text("/code")).isEqualTo("amount_required");
        assertThat(missing.text("/currency")).isEqualTo("KRW");

        var euro = Map.of("amount", Map.of("value", 500, "currency", "EUR"));
        var other = till.post(card, euro).expect(409);
        assertThat(other.text("/code")).isEqualTo("currency_mismatch");
        assertThat(other.text("/detail")).isEqualTo("The amount has to be in KRW.");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000000000001", "9223372036854775807"})
    void refusesAmountsThatNobodyPays(long amount) {
        var told = till.post(card, Map.of("amount", won(amount))).expect(422);

        assertThat(told.text("/errors/0/pointer")).isEqualTo("/amount/value");
    }

    private static Map<String, Object> won(long value) {
        return Map.of("value", value, "currency", "KRW");
    }
}
