package dev.stampbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.StampEntry;
import dev.stampbook.demo.Rhythm.Habit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final SplittableRandom random = new SplittableRandom(1);
    private final Rhythm rhythm =
            new Rhythm(
                    List.of(0.0, 1.0, 1.0, 1.0, 1.0, 2.0, 0.0),
                    LocalTime.of(9, 0),
                    LocalTime.of(18, 0),
                    List.of(LocalTime.of(10, 0)),
                    1.5,
                    0.5,
                    StampEntry.Mode.MANUAL,
                    List.of(new Habit(0.5, 0, 1), new Habit(0.5, 7, 4)));

    @Test
    void bringsNobodyOnAClosedDay() {
        assertThat(rhythm.newcomers(MONDAY, random)).isZero();
        assertThat(rhythm.brings(new Habit(1, 7, 1), MONDAY, random)).isFalse();
    }

    @Test
    void bringsTwiceAsManyOnADayThatIsTwiceAsBusy() {
        assertThat(rhythm.newcomers(MONDAY.plusDays(5), random)).isEqualTo(3);
    }

    @Test
    void keepsToTheHoursInWhichItIsOpen() {
        assertThat(IntStream.range(0, 500).mapToObj(one -> rhythm.time(MONDAY, random)))
                .allMatch(time -> !time.isBefore(MONDAY.atTime(9, 0)))
                .allMatch(time -> time.isBefore(MONDAY.atTime(18, 0)));
    }

    @Test
    void spreadsHabitsAsTheyAreShared() {
        var regulars =
                IntStream.range(0, 1_000)
                        .mapToObj(one -> rhythm.habit(random))
                        .filter(habit -> habit.weeks() == 4)
                        .count();

        assertThat(regulars).isBetween(450L, 550L);
    }

    @Test
    void beginsOnAMonday() {
        assertThat(new Plot(1, 2).firstDay(MONDAY.plusDays(6))).isEqualTo("2026-02-16");
        assertThat(new Plot(1, 2).firstDay(MONDAY)).isEqualTo("2026-02-16");
    }
}
