package dev.stampbook.wallet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told of a certificate that ends on the last day of March at noon.
class EndingTest {

    private static final Instant END = Instant.parse("2027-03-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2027-03-01T11:59:59Z, ,
                    2027-03-01T12:00:00Z, MONTH, 2027-03-17T12:00:00Z
                    2027-03-17T11:59:59Z, MONTH, 2027-03-17T12:00:00Z
                    2027-03-17T12:00:00Z, WEEKS, 2027-03-28T12:00:00Z
                    2027-03-28T12:00:00Z, DAYS,  2027-03-31T12:00:00Z
                    2027-03-31T11:59:59Z, DAYS,  2027-03-31T12:00:00Z
                    2027-03-31T12:00:00Z, OVER,
                    2031-01-01T00:00:00Z, OVER,
                    """)
    void isToldInTime(Instant now, Ending told, Instant next) {
        var ending = Ending.of(END, now);

        assertThat(ending).isEqualTo(Optional.ofNullable(told));
        assertThat(ending.flatMap(Ending::next).map(one -> one.at(END)))
                .isEqualTo(Optional.ofNullable(next));
    }
}
