package dev.stampbook.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.Reading;
import dev.stampbook.testing.rules.RuleOf;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a card answers: one line is one attempt, the lines in the order in which the code checks.
@RuleOf(Chapter.STAMPING)
class CardStampTest {

    @Reading(
            """
            Limits here: three stamps a scan and a day, ten minutes at the kiosk, a
            minute in autopilot. What is checked first stands first.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # card   | the program | attempt             | last stamp | answer
                    closed   | stopped     | manual 9            | 10 s ago   | card_closed
                    expired  | stopped     | manual 9            | 10 s ago   | card_expired
                    open     | stopped     | manual 9            | 10 s ago   | program_stopped
                    open     | archived    | manual 9            | 10 s ago   | program_archived
                    open     | draft       | manual 9            | 10 s ago   | program_draft
                    open     | published   | manual 9            | 10 s ago   | scan_limit_reached
                    complete | published   | kiosk 1             | 10 s ago   | card_complete
                    open     | published   | kiosk 1             | 599 s ago  | cooldown_running
                    open     | published   | autopilot 1         | 59 s ago   | cooldown_running
                    open     | published   | kiosk 1             | 600 s ago  | stamped
                    open     | published   | autopilot 1         | 60 s ago   | stamped
                    open     | published   | api 1               | 0 s ago    | stamped
                    open     | published   | manual 3            | 10 s ago   | daily_limit_reached
                    open     | published   | manual 1            | 59 s ago   | question
                    open     | published   | manual 1 confirmed  | 59 s ago   | stamped
                    open     | published   | manual 1            | 60 s ago   | stamped
                    # A stamp taken while the line was down arrives late: limits look both ways.
                    open     | published   | manual 1            | -59 s ago  | question
                    open     | published   | kiosk 1             | -599 s ago | cooldown_running
                    open     | published   | kiosk 1             | -600 s ago | stamped
                    open     | published   | manual 3            | 3600 s ago | daily_limit_reached
                    open     | published   | manual 1            | never      | stamped
                    """)
    void answersAnAttemptByTheFirstRuleThatSaysNo(
            String card, String program, String attempt, String last, String answer) {
        var judged = CardAttempts.judge(card, program, attempt, last);

        assertThat(judged).isEqualTo(answer);
    }

    @Reading(
            """
            Ten minutes between two stamps, whichever of them came first.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # now                | stamps at                                 | works at
                    2026-03-02T12:00:00Z | 2026-03-02T11:55:00Z                      | 12:05
                    2026-03-02T12:00:00Z | 2026-03-02T12:05:00Z                      | 12:15
                    2026-03-02T12:00:00Z | 2026-03-02T11:55:00Z 2026-03-02T12:10:00Z | 12:20
                    2026-03-02T12:00:00Z | 2026-03-02T11:55:00Z 2026-03-02T12:15:00Z | 12:05
                    """)
    void saysWhenACooldownIsOver(Instant now, String stamps, String works) {
        assertThat(CardAttempts.cooldown(now, stamps.split(" ", -1)))
                .isEqualTo(Instant.parse("2026-03-02T" + works + ":00Z"));
    }

    @Reading(
            """
            One stamp a day: it is given, or the hour (UTC) is told at which it
            works.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # zone              | stamped at              | again at          | answer
                    Europe/Berlin       | 2026-03-02T22:30:00Z | 2026-03-02T23:30:00Z | stamped
                    Europe/Berlin       | 2026-03-02T23:30:00Z | 2026-03-03T22:59:00Z | 23:00
                    Pacific/Kiritimati  | 2026-03-02T09:59:00Z | 2026-03-02T10:00:00Z | stamped
                    Pacific/Kiritimati  | 2026-03-02T10:00:00Z | 2026-03-03T09:59:00Z | 10:00
                    Pacific/Pago_Pago   | 2026-03-02T10:59:00Z | 2026-03-02T11:00:00Z | stamped
                    Pacific/Pago_Pago   | 2026-03-02T11:00:00Z | 2026-03-03T10:59:00Z | 11:00
                    # The nights in which clocks change: 23 and 25 hours, and a midnight skipped.
                    Europe/Berlin       | 2026-03-28T23:00:00Z | 2026-03-29T21:59:00Z | 22:00
                    Europe/Berlin       | 2026-10-24T22:00:00Z | 2026-10-25T22:59:00Z | 23:00
                    America/Asuncion    | 2024-10-06T03:59:00Z | 2024-10-06T04:00:00Z | stamped
                    Africa/Cairo        | 2026-04-23T21:59:00Z | 2026-04-23T22:00:00Z | stamped
                    """)
    void countsADayByTheClockOfThePlace(
            String zone, Instant stamped, Instant again, String answer) {
        assertThat(CardAttempts.onceADay(zone, stamped, again)).isEqualTo(answer);
    }

    @RuleOf(Chapter.GOALS)
    @Reading(
            """
            Goals at 5 and 10. `1: 4` is the first cycle at four stamps; kept stamps
            wait for the next cycle.
            """)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # cycle end       | from    | add | to       | kept | goals
                    AFTER_REDEMPTION  | 1: 0    |  1  | 1: 1     |  0   |
                    AFTER_REDEMPTION  | 1: 4    |  1  | 1: 5     |  0   | 1:5
                    AFTER_REDEMPTION  | 1: 4    |  6  | 1:10     |  0   | 1:5 1:10
                    AFTER_REDEMPTION  | 1: 9    |  3  | 1:10     |  2   | 1:10
                    AFTER_REDEMPTION  | 1:10    |  3  | 1:10     |  3   |
                    RESTART           | 1: 9    |  1  | 2: 0     |  0   | 1:10
                    RESTART           | 1: 9    |  7  | 2: 6     |  0   | 1:10 2:5
                    RESTART           | 1: 9    | 22  | 4: 1     |  0   | 1:10 2:5 2:10 3:5 3:10
                    SINGLE            | 1: 9    |  3  | 1:10     |  0   | 1:10
                    """)
    void crossesGoalsAndCycles(
            Rules.CycleEnd end, String from, int add, String to, int kept, String goals) {
        var advance = CardAttempts.advance(end, from, add);

        assertThat(CardAttempts.place(advance.after())).isEqualTo(to.replace(" ", ""));
        assertThat(advance.after().kept()).isEqualTo(kept);
        assertThat(CardAttempts.goals(advance)).isEqualTo(goals == null ? "" : goals);
    }
}
