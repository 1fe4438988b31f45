package dev.stampbook.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Money;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @RuleOf(Chapter.SETUP)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # typed   | currency | minor units
              4.50    | EUR      | 450
              4,5     | EUR      | 450
              4       | EUR      | 400
              1 500   | KZT      | 150000
              45000   | VND      | 45000
              4500.00 | KRW      | 4500
              1.8     | KWD      | 1800
            """)
    void readsWhatPeopleType(String typed, String currency, long minor) {
        assertThat(Amount.read(typed, currency)).contains(new Money(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "abc", "4.505", "1e9", "1,000.00", "99999999999999999"})
    void readsNothingElse(String typed) {
        assertThat(Amount.read(typed, "EUR")).isEmpty();
    }
}
