package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.VALIDITY)
class ValidityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # zone               | activated            | months | ends
              Europe/Berlin      | 2026-01-31T12:00:00Z | 1      | 2026-02-28T23:00:00Z
              Europe/Berlin      | 2028-01-31T12:00:00Z | 1      | 2028-02-29T23:00:00Z
              Pacific/Pago_Pago  | 2026-01-31T10:59:00Z | 1      | 2026-03-01T11:00:00Z
              Pacific/Kiritimati | 2026-01-31T10:00:00Z | 1      | 2026-03-01T10:00:00Z
            # 28 March, the night in which an hour is skipped: the day after begins as ever.
              Europe/Berlin      | 2026-02-28T12:00:00Z | 1      | 2026-03-28T23:00:00Z
            # Beirut skips midnight itself on 29 March: the day begins at one.
              Asia/Beirut        | 2026-02-28T12:00:00Z | 1      | 2026-03-28T22:00:00Z
            """)
    void endsAMonthLaterWhenTheNextDayBegins(
            ZoneId zone, Instant activated, int months, Instant ends) {
        assertThat(new Validity.Months(months).endsAt(activated, zone)).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # zone               | days | ends
              Pacific/Pago_Pago  | 0    | 2026-03-02T11:00:00Z
              Europe/Berlin      | 0    | 2026-03-02T23:00:00Z
              Pacific/Kiritimati | 0    | 2026-03-02T10:00:00Z
              Europe/Berlin      | 30   | 2026-04-01T22:00:00Z
            """)
    void endsWithTheLastDayAtThePlace(ZoneId zone, int days, Instant ends) {
        var activated = Instant.parse("2026-03-02T09:00:00Z");

        assertThat(new Validity.Days(days).endsAt(activated, zone)).isEqualTo(ends);
    }

    @Test
    void includesTheFixedDate() {
        var ends =
                new Validity.Until(LocalDate.of(2027, 1, 31))
                        .endsAt(Instant.EPOCH, ZoneId.of("Asia/Seoul"));

        assertThat(ends).isEqualTo("2027-01-31T15:00:00Z");
    }

    @Test
    void neverEndsWithoutALimit() {
        assertThat(new Validity.Unlimited().endsAt(Instant.EPOCH, ZoneId.of("UTC"))).isNull();
    }

    @Test
    void activatesAfterElapsedHoursWhateverTheClocksDo() {
        var night = Instant.parse("2026-03-28T23:30:00Z");
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(new Activation.Hours(3).activeFrom(night, berlin))
                .isEqualTo("2026-03-29T02:30:00Z");
        assertThat(new Activation.NextDay().activeFrom(night, berlin))
                .isEqualTo("2026-03-29T22:00:00Z");
        assertThat(new Activation.On(LocalDate.of(2026, 4, 1)).activeFrom(night, berlin))
                .isEqualTo("2026-03-31T22:00:00Z");
    }
}
