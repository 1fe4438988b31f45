package dev.stampbook.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.reward.Restrictions.Blackout;
import dev.stampbook.reward.Restrictions.Hours;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RuleOf(Chapter.RESTRICTIONS)
class RestrictionsTest {

    private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    @Reading("Hours of every day, and from when it would work.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # zone              | from  | to    | at                   | open | next
              Europe/Berlin     | 09:00 | 11:30 | 2026-03-02T07:59:59Z | no   | 2026-03-02T08:00:00Z
              Europe/Berlin     | 09:00 | 11:30 | 2026-03-02T08:00:00Z | yes  | 2026-03-03T08:00:00Z
              Europe/Berlin     | 09:00 | 11:30 | 2026-03-02T10:30:00Z | no   | 2026-03-03T08:00:00Z
              Europe/Berlin     | 22:00 | 02:00 | 2026-03-02T00:59:59Z | yes  | 2026-03-02T21:00:00Z
              Europe/Berlin     | 22:00 | 02:00 | 2026-03-02T01:00:00Z | no   | 2026-03-02T21:00:00Z
              Europe/Berlin     | 10:00 | 00:00 | 2026-03-02T22:59:59Z | yes  | 2026-03-03T09:00:00Z
              Pacific/Pago_Pago | 09:00 | 10:00 | 2026-03-02T20:00:00Z | yes  | 2026-03-03T20:00:00Z
              Pacific/Kiritimati| 09:00 | 10:00 | 2026-03-01T19:00:00Z | yes  | 2026-03-02T19:00:00Z
            # The hour from 02:00 is skipped on 29 March: it moves to 03:00, 01:00 UTC.
              Europe/Berlin     | 02:30 | 04:00 | 2026-03-29T00:59:59Z | no   | 2026-03-29T01:00:00Z
              Europe/Berlin     | 02:30 | 04:00 | 2026-03-29T01:00:00Z | yes  | 2026-03-30T00:30:00Z
              Europe/Berlin     | 01:00 | 02:30 | 2026-03-29T00:59:59Z | yes  | 2026-03-29T23:00:00Z
              Europe/Berlin     | 01:00 | 02:30 | 2026-03-29T01:00:00Z | no   | 2026-03-29T23:00:00Z
              Europe/Berlin     | 02:00 | 02:30 | 2026-03-29T00:30:00Z | no   | 2026-03-30T00:00:00Z
            # The hour from 02:00 comes twice on 25 October.
              Europe/Berlin     | 02:00 | 02:30 | 2026-10-25T00:15:00Z | yes  | 2026-10-25T01:00:00Z
              Europe/Berlin     | 02:00 | 02:30 | 2026-10-25T00:45:00Z | no   | 2026-10-25T01:00:00Z
              Europe/Berlin     | 02:00 | 02:30 | 2026-10-25T01:15:00Z | yes  | 2026-10-26T01:00:00Z
            """)
    void theHoursOfAVoucherAreThoseOfTheWallClockAtThePlace(
            ZoneId zone, LocalTime from, LocalTime to, Instant at, String open, Instant next) {
        var opening = opening(zone, new Hours(ALL_DAYS, from, to));

        assertThat(opening.hourAllows(at)).isEqualTo(open.equals("yes"));
        if (open.equals("no")) {
            assertThat(opening.next(at)).contains(next);
        }
    }

    @Reading("Both dates are closed, midnight to midnight at the place; `next` is told in UTC.")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # zone              | from       | to         | at                   | open | next
              Europe/Berlin     | 2026-12-24 | 2026-12-26 | 2026-12-23T22:59:59Z | yes  |
              Europe/Berlin     | 2026-12-24 | 2026-12-26 | 2026-12-23T23:00:00Z | no   | 12-26T23
              Europe/Berlin     | 2026-12-24 | 2026-12-26 | 2026-12-26T22:59:59Z | no   | 12-26T23
              Europe/Berlin     | 2026-12-24 | 2026-12-26 | 2026-12-26T23:00:00Z | yes  |
              Pacific/Pago_Pago | 2026-12-24 | 2026-12-24 | 2026-12-25T10:59:59Z | no   | 12-25T11
              Pacific/Kiritimati| 2026-12-24 | 2026-12-24 | 2026-12-23T10:00:00Z | no   | 12-24T10
            # Days of 23 and of 25 hours, and one that begins at one.
              Europe/Berlin     | 2026-03-29 | 2026-03-29 | 2026-03-28T23:00:00Z | no   | 03-29T22
              Europe/Berlin     | 2026-10-25 | 2026-10-25 | 2026-10-24T22:00:00Z | no   | 10-25T23
              Asia/Beirut       | 2026-03-28 | 2026-03-28 | 2026-03-28T21:59:59Z | no   | 03-28T22
            """)
    void aBlackoutLastsWholeDaysAtThePlace(
            ZoneId zone,
            LocalDate from,
            LocalDate to,
            Instant at,
            String open,
            @Nullable String next) {
        var closed = List.of(new Blackout(from, to));
        var opening =
                new Restrictions.Opening(new Restrictions(Set.of(), List.of(), closed, null), zone);

        assertThat(opening.dayAllows(at)).isEqualTo(open.equals("yes"));
        if (next != null) {
            assertThat(opening.next(at)).contains(Instant.parse("2026-" + next + ":00:00Z"));
        }
    }

    @Test
    void opensOnTheDaysNamedOnly() {
        var monday =
                opening(
                        ZoneId.of("Asia/Almaty"),
                        new Hours(
                                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(18, 0)));

        assertThat(monday.hourAllows(Instant.parse("2026-03-02T04:00:00Z"))).isTrue();
        assertThat(monday.hourAllows(Instant.parse("2026-03-03T04:00:00Z"))).isFalse();
        assertThat(monday.next(Instant.parse("2026-03-03T04:00:00Z")))
                .contains(Instant.parse("2026-03-09T04:00:00Z"));
    }

    @Test
    void comesBackAfterABlackoutWhenTheDoorsOpen() {
        var restrictions =
                new Restrictions(
                        Set.of(),
                        List.of(new Hours(ALL_DAYS, LocalTime.of(9, 0), LocalTime.of(18, 0))),
                        List.of(
                                new Blackout(
                                        LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26))),
                        null);
        var opening = new Restrictions.Opening(restrictions, ZoneId.of("Europe/Berlin"));
        var christmas = Instant.parse("2026-12-25T11:00:00Z");

        assertThat(opening.dayAllows(christmas)).isFalse();
        assertThat(opening.next(christmas)).contains(Instant.parse("2026-12-27T08:00:00Z"));
    }

    @Test
    void givesNoDateForDoorsThatNeverOpen() {
        var never =
                opening(
                        ZoneId.of("Europe/Berlin"),
                        new Hours(Set.of(), LocalTime.of(9, 0), LocalTime.of(18, 0)));

        assertThat(never.next(Instant.parse("2026-03-02T09:00:00Z"))).isEmpty();
    }

    private static Restrictions.Opening opening(ZoneId zone, Hours hours) {
        return new Restrictions.Opening(
                new Restrictions(Set.of(), List.of(hours), List.of(), null), zone);
    }
}
