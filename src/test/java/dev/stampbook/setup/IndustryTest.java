package dev.stampbook.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.Rules.Earning;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.words.Words;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndustryTest {

    private static final int TITLE_MAX = 60;
    private static final int LINE_MAX = 80;

    private final Words words = new Words(true);

    @RuleOf(Chapter.SETUP)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # industry   | stamps | euros  | path without codes
              CAFE       | 10     | 3.50   | SELF
              BAKERY     | 10     | 3.00   | SELF
              RETAIL     | 10     | 10.00  | STAFF
              SALON      | 6      | 20.00  | STAFF
              SPA        | 5      | 20.00  | STAFF
              BARBER     | 9      | 20.00  | STAFF
              CAR_WASH   | 6      | 9.00   | STAFF
              RESTAURANT | 6      | 7.00   | SELF
              DELIVERY   | 5      | 3.50   | SELF
            """)
    void proposesWhatWorksThere(Industry industry, int stamps, String euros, Path path) {
        var worth = industry.worth("EUR").orElseThrow();

        assertThat(industry.goal()).isEqualTo(stamps);
        assertThat(Amount.write(worth)).isEqualTo(euros);
        var advice = Advice.of(Worth.of(worth), Till.NO_CODES);
        assertThat(advice.handover().path()).isEqualTo(path);
    }

    @RuleOf(Chapter.SETUP)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # currency | a coffee | a haircut
              USD      | 4.50     | 25.00
              ILS      | 15.00    | 90.00
              KZT      | 1500.00  | 9000.00
              KRW      | 4500     | 25000
              VND      | 45000    | 250000
              KWD      | 2.000    | 10.000
            """)
    void proposesPricesOfTheCountry(String currency, String coffee, String cut) {
        assertThat(Industry.CAFE.worth(currency).map(Amount::write)).contains(coffee);
        assertThat(Industry.BARBER.worth(currency).map(Amount::write)).contains(cut);
    }

    @Test
    void proposesNoPriceWhereNobodyKnowsIt() {
        assertThat(Industry.CAFE.worth("XPF")).isEmpty();
        assertThat(Industry.RETAIL.earning("XPF")).isEqualTo(new Earning.PerVisit());
    }

    @Test
    void countsTheBillWhereBillsDiffer() {
        assertThat(Industry.RETAIL.earning("EUR"))
                .isEqualTo(new Earning.ByAmount(new Money(1000, "EUR"), true));
    }

    @ParameterizedTest
    @EnumSource(Industry.class)
    void saysItsRewardShortlyInEveryLanguage(Industry industry) {
        assertThat(words.languages())
                .allSatisfy(
                        language -> {
                            var locale = Locale.forLanguageTag(language);
                            var title = words.say(locale, industry.reward());
                            var applies = words.say(locale, industry.applies());
                            assertThat(title.length()).isBetween(1, TITLE_MAX);
                            assertThat(applies.length()).isBetween(1, LINE_MAX);
                        });
    }
}
