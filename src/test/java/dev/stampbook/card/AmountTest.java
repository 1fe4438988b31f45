package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a bill earns: one line is one attempt, amounts in minor units.
@RuleOf(Chapter.EARNING)
class AmountTest {

    @Reading(
            """
            `0 + 300` is a card without stamps and 300 carried over; so is the
            answer: stamps, and what is carried on.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # one stamp for    | card and rest | the bill               | earns
                    500 EUR            | 0 +   0       | manual no amount       | amount_required
                    500 EUR            | 0 +   0       | kiosk no amount        | amount_required
                    500 EUR            | 0 +   0       | autopilot no amount    | amount_required
                    500 EUR            | 0 +   0       | api no amount          | amount_required
                    500 EUR            | 0 +   0       | api 500 USD            | currency_mismatch
                    500 EUR            | 0 +   0       | api 500 EUR            | 1 + 0
                    500 EUR            | 0 +   0       | api 1499 EUR           | 2 + 0
                    500 EUR            | 0 +   0       | api 499 EUR            | 0 + 0
                    # What is left of a bill counts with the next one where it is carried over.
                    500 EUR carried    | 0 +   0       | api 499 EUR            | 0 + 499
                    500 EUR carried    | 0 + 499       | api 1 EUR              | 1 + 0
                    500 EUR carried    | 0 + 300       | api 1250 EUR           | 3 + 50
                    500 EUR            | 0 + 300       | api 1250 EUR           | 2 + 0
                    # Minor units are those of ISO 4217: 10,000 won and dong, 5.000 dinars.
                    10000 KRW carried  | 0 +   0       | api 25000 KRW          | 2 + 5000
                    10000 VND          | 0 +   0       | api 9999 VND           | 0 + 0
                    5000 KWD carried   | 0 +   0       | api 12345 KWD          | 2 + 2345
                    # Limits cut what a bill earns, and it is said.
                    500 EUR most 4     | 0 +   0       | api 9999 EUR           | 4 + 0 cut
                    500 EUR most 4     | 0 +   0       | api 2499 EUR           | 4 + 0
                    500 EUR carried most 4 | 0 + 1     | api 9999 EUR           | 4 + 0 cut
                    500 EUR carried most 4 | 0 + 0     | api 9999 EUR           | 4 + 499 cut
                    500 EUR a day 2    | 0 +   0       | api 5000 EUR           | 2 + 0 cut
                    500 EUR a day 2    | today 2       | api 5000 EUR      | daily_limit_reached
                    1 EUR              | 0 +   0       | api 1000000000000 EUR  | 1000 + 0 cut
                    # A single cycle: what finds no place is cut, and a full card says no.
                    500 EUR single     | 9 +   0       | api 5000 EUR           | 1 + 0 cut
                    500 EUR single     | 10 +  0       | api 5000 EUR           | card_complete
                    500 EUR single     | 10 +  0       | api 1 EUR              | card_complete
                    # A stamp a moment ago: too little for one more asks and waits for nothing.
                    500 EUR carried    | ago 10 s      | manual 499 EUR         | 0 + 499
                    500 EUR carried    | ago 10 s      | autopilot 499 EUR      | 0 + 499
                    500 EUR            | ago 10 s      | manual 500 EUR         | question
                    500 EUR            | ago 10 s      | autopilot 500 EUR      | cooldown_running
                    """)
    void aBillEarnsStampsForEachFullStep(String program, String card, String bill, String answer) {
        assertThat(Purchases.judge(program, card, bill)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the bill | visits before and after
                    499 EUR    | 0 0
                    500 EUR    | 0 1
                    """)
    void aBillTooSmallForAStampIsNoVisit(String bill, String visits) {
        assertThat(Purchases.visits("500 EUR carried", bill)).isEqualTo(visits);
    }
}
