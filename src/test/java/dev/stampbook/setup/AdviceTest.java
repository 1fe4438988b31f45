package dev.stampbook.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.Money;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import dev.stampbook.setup.Advice.Reason;
import dev.stampbook.setup.Handover.Source;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.SETUP)
class AdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # worth | till        | path  | proof | source | reason
              SMALL | NO_CODES    | SELF  | ANY   |        | SMALL
              FAIR  | NO_CODES    | STAFF | ANY   |        | FAIR
              LARGE | NO_CODES    | STAFF | LIVE  |        | LARGE
              SMALL | TAKES_CODES | CODE  | ANY   | SHARED | TILL_SMALL
              FAIR  | TAKES_CODES | CODE  | ANY   | POOL   | TILL_FAIR
              LARGE | TAKES_CODES | CODE  | ANY   | POOL   | TILL_FAIR
            """)
    void recommendsByWorthAndTill(
            Worth worth,
            Till till,
            Path path,
            Proof proof,
            @Nullable Source source,
            Reason reason) {
        var advice = Advice.of(worth, till);

        assertThat(advice).isEqualTo(new Advice(new Handover(path, proof, source), reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # minor units | currency | worth
              350         | EUR      | SMALL
              700         | EUR      | SMALL
              736         | EUR      | FAIR
              2799        | EUR      | FAIR
              2800        | EUR      | LARGE
              9000        | KRW      | SMALL
              36000       | KRW      | LARGE
              90000       | VND      | SMALL
              360000      | VND      | LARGE
              300000      | KZT      | SMALL
              1200000     | KZT      | LARGE
              3000        | ILS      | SMALL
              12000       | ILS      | LARGE
              3600        | KWD      | SMALL
            # Nobody knows the price of a coffee there, so somebody looks at every voucher.
              1           | XPF      | FAIR
              1000000     | XPF      | FAIR
            """)
    void measuresInCoffees(long value, String currency, Worth worth) {
        assertThat(Worth.of(new Money(value, currency))).isEqualTo(worth);
    }

    @Test
    void looksAtAVoucherOfWhichNobodySaidWhatItIsWorth() {
        assertThat(Worth.of(null)).isEqualTo(Worth.FAIR);
    }
}
