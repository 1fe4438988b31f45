package dev.stampbook.card.api;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.reward.Restrictions;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where and when a voucher may be redeemed, as the public API spells it.
record RestrictionsForm(
        @Nullable List<String> locations,
        @Nullable List<HoursForm> hours,
        @Nullable List<Restrictions.Blackout> blackout,
        @Nullable Money minimumBill) {

    /// The days as the public API spells them: `mon`.
    static final Map<String, DayOfWeek> DAYS =
            Stream.of(DayOfWeek.values())
                    .collect(Collectors.toUnmodifiableMap(RestrictionsForm::day, day -> day));

    /// Hours of some days of the week.
    record HoursForm(List<String> days, LocalTime from, LocalTime to) {

        private Restrictions.Hours read() {
            return new Restrictions.Hours(
                    days.stream().map(DAYS::get).collect(Collectors.toSet()), from, to);
        }

        private static HoursForm of(Restrictions.Hours hours) {
            return new HoursForm(
                    hours.days().stream().sorted().map(RestrictionsForm::day).toList(),
                    hours.from(),
                    hours.to());
        }
    }

    /// The restrictions that the form means, once it was checked.
    static Restrictions read(@Nullable RestrictionsForm form) {
        return form == null
                ? Restrictions.NONE
                : new Restrictions(
                        list(form.locations).stream()
                                .map(id -> PublicId.parse(IdKind.LOCATION, id).orElseThrow())
                                .collect(Collectors.toSet()),
                        list(form.hours).stream().map(HoursForm::read).toList(),
                        list(form.blackout),
                        form.minimumBill);
    }

    static RestrictionsForm of(Restrictions restrictions) {
        return new RestrictionsForm(
                restrictions.locations().stream()
                        .sorted()
                        .map(id -> PublicId.of(IdKind.LOCATION, id))
                        .toList(),
                restrictions.hours().stream().map(HoursForm::of).toList(),
                restrictions.blackout(),
                restrictions.minimumBill());
    }

    /// Whether only a counter can judge them.
    boolean needCounter() {
        return !list(locations).isEmpty() || minimumBill != null;
    }

    static <T> List<T> list(@Nullable Collection<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
