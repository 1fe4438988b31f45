package dev.stampbook.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    350     | EUR | en-IE | €3.50
                    350     | EUR | de-DE | 3,50 €
                    350     | KRW | ko-KR | ₩350
                    35000   | VND | vi-VN | 35.000 ₫
                    1234    | KWD | en-US | KWD1.234
                    -350    | USD | en-US | -$3.50
                    5       | USD | en-US | $0.05
                    """)
    void writesAmountsInTheDigitsOfTheCurrency(
            long value, String currency, String locale, String text) {
        var written = new Money(value, currency).in(Locale.forLanguageTag(locale));

        assertThat(written.replace('\u00A0', ' ')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 2", "USD, 2", "ILS, 2", "KZT, 2", "KRW, 0", "VND, 0", "JPY, 0", "KWD, 3"})
    void knowsTheMinorUnitsOfIso(String currency, int digits) {
        assertThat(new Money(1, currency).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "EU", "XAU", "XXX", "QQQ", "€", "ＥＵＲ", "EUR\n"})
    void refusesWhatIsNoCurrencyToPayWith(String currency) {
        assertThat(Money.known(currency)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, currency));
    }
}
