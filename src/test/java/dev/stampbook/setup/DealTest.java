package dev.stampbook.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.page.Phrases;
import dev.stampbook.platform.words.Words;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTest {

    private final Phrases english = new Phrases(new Words(true), Locale.ENGLISH);

    @RuleOf(Chapter.SETUP)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # stamps | the deal                    | which means
              1      | 1 stamp, then: Free coffee   | Buy 1, the 2nd is free.
              9      | 9 stamps, then: Free coffee  | Buy 9, the 10th is free.
              10     | 10 stamps, then: Free coffee | Buy 10, the 11th is free.
            """)
    void isSaidBack(int stamps, String deal, String meaning) {
        var told = new Deal(new Earning.PerVisit(), stamps, "Free coffee", true);

        assertThat(plain(told.said(english))).isEqualTo(deal);
        assertThat(told.meaning(english)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "2, The 2nd purchase brings the reward.",
        "3, The 3rd purchase brings the reward.",
        "10, The 10th purchase brings the reward."
    })
    void isGivenWithTheLastPurchase(int stamps, String meaning) {
        var told = new Deal(new Earning.PerVisit(), stamps, "Free tote bag", false);

        assertThat(told.meaning(english)).isEqualTo(meaning);
    }

    @Test
    void isSaidBackInMoney() {
        var earning = new Earning.ByAmount(new Money(1000, "EUR"), true);
        var told = new Deal(earning, 10, "Free tote bag", false);

        assertThat(plain(told.meaning(english)))
                .isEqualTo("One stamp for each €10.00, so €100.00 for the reward.");
    }

    /// Without the invisible marks around words of others.
    private static String plain(String said) {
        return said.replaceAll("[\\u2066-\\u2069]", "");
    }
}
