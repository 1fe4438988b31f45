package dev.stampbook.reward;

import dev.stampbook.platform.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where, when and from which bill a voucher may be redeemed; all optional, all judged at
/// redemption by the wall clock of the redeeming location.
public record Restrictions(
        Set<UUID> locations,
        List<Hours> hours,
        List<Blackout> blackout,
        @Nullable Money minimumBill) {

    /// No restriction.
    public static final Restrictions NONE = new Restrictions(Set.of(), List.of(), List.of(), null);

    /// Hours of some days of the week, `to` exclusive; `to` before `from` goes past midnight.
    public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        /// Days are kept in the order of the week, so that they are always told alike.
        public Hours {
            days = Collections.unmodifiableSet(new TreeSet<>(days));
        }
    }

    /// Days on which it cannot be redeemed, both included.
    public record Blackout(LocalDate from, LocalDate to) {}

    public Restrictions {
        locations = Collections.unmodifiableSet(new TreeSet<>(locations));
        hours = List.copyOf(hours);
        blackout = List.copyOf(blackout);
    }

    /// Whether only a counter can judge them, so that a customer alone cannot.
    public boolean needCounter() {
        return !locations.isEmpty() || minimumBill != null;
    }

    /// When restrictions let a voucher be used, by the wall clock of one place.
    ///
    /// A time that daylight saving skips counts as the first that exists after it; a time that
    /// comes twice counts both times.
    record Opening(Restrictions restrictions, ZoneId zone) {

        /// A blackout may last a year; whoever closes for longer gets no date to come back.
        private static final int DAYS_AHEAD = 400;

        /// Whether it is a day without a blackout.
        boolean dayAllows(Instant at) {
            var day = LocalDate.ofInstant(at, zone);
            return restrictions.blackout().stream()
                    .noneMatch(
                            blackout ->
                                    !day.isBefore(blackout.from()) && !day.isAfter(blackout.to()));
        }

        /// Whether it is within the hours; without hours it always is.
        boolean hourAllows(Instant at) {
            var time = LocalDateTime.ofInstant(at, zone);
            return restrictions.hours().isEmpty()
                    || restrictions.hours().stream().anyMatch(hours -> open(hours, time));
        }

        /// The first instant after this one at which day and hour allow, if it is near enough.
        Optional<Instant> next(Instant after) {
            var today = LocalDate.ofInstant(after, zone);
            return IntStream.rangeClosed(0, DAYS_AHEAD)
                    .mapToObj(today::plusDays)
                    .flatMap(this::beginnings)
                    .filter(at -> at.isAfter(after) && dayAllows(at) && hourAllows(at))
                    .findFirst();
        }

        private static boolean open(Hours hours, LocalDateTime time) {
            var day = time.getDayOfWeek();
            var clock = time.toLocalTime();
            if (hours.from().isBefore(hours.to())) {
                return hours.days().contains(day)
                        && !clock.isBefore(hours.from())
                        && clock.isBefore(hours.to());
            }
            return (hours.days().contains(day) && !clock.isBefore(hours.from()))
                    || (hours.days().contains(day.minus(1)) && clock.isBefore(hours.to()));
        }

        /// Instants of a day at which it may begin to be allowed, in their order.
        private Stream<Instant> beginnings(LocalDate day) {
            var openings =
                    restrictions.hours().stream()
                            .flatMap(hours -> instants(day.atTime(hours.from())));
            return Stream.concat(Stream.of(day.atStartOfDay(zone).toInstant()), openings).sorted();
        }

        private Stream<Instant> instants(LocalDateTime time) {
            var transition = zone.getRules().getTransition(time);
            return transition != null && transition.isGap()
                    ? Stream.of(transition.getInstant())
                    : zone.getRules().getValidOffsets(time).stream().map(time::toInstant);
        }
    }
}
