package dev.stampbook.demo;

import dev.stampbook.card.StampEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/// When people come to a business: how busy its days are (Monday first, 0 is closed), around which
/// hours, how many newcomers there are, and what becomes of them.
record Rhythm(
        List<Double> weekdays,
        LocalTime opens,
        LocalTime closes,
        List<LocalTime> peaks,
        double dailyNewcomers,
        double knownShare,
        StampEntry.Mode mode,
        List<Habit> habits) {

    private static final double SPREAD_SECONDS = 4_500;
    private static final int DAYS_A_WEEK = 7;

    /// How often some of the customers come, and for how long they keep coming.
    record Habit(double share, double weeklyVisits, int weeks) {}

    Rhythm {
        weekdays = List.copyOf(weekdays);
        peaks = List.copyOf(peaks);
        habits = List.copyOf(habits);
    }

    /// How busy a day is; an average one is 1.
    double weight(LocalDate day) {
        return weekdays.get(day.getDayOfWeek().getValue() - 1);
    }

    /// How many join on a day.
    int newcomers(LocalDate day, RandomGenerator random) {
        var expected = dailyNewcomers * weight(day);
        var whole = (int) expected;
        return whole + (random.nextDouble() < expected - whole ? 1 : 0);
    }

    /// Whether somebody with this habit comes on a day.
    boolean brings(Habit habit, LocalDate day, RandomGenerator random) {
        return random.nextDouble() < habit.weeklyVisits() / DAYS_A_WEEK * weight(day);
    }

    /// What becomes of a newcomer.
    Habit habit(RandomGenerator random) {
        var drawn = random.nextDouble();
        for (var habit : habits) {
            drawn -= habit.share();
            if (drawn < 0) {
                return habit;
            }
        }
        return habits.getLast();
    }

    /// A time of a day on which it is open, around one of its peaks.
    LocalDateTime time(LocalDate day, RandomGenerator random) {
        var peak = peaks.get(random.nextInt(peaks.size()));
        var seconds = peak.toSecondOfDay() + random.nextGaussian() * SPREAD_SECONDS;
        var first = opens.toSecondOfDay();
        var last = closes.minus(5, ChronoUnit.MINUTES).toSecondOfDay();
        return day.atStartOfDay().plusSeconds(Math.clamp((long) seconds, first, last));
    }
}
