package dev.stampbook.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How long a voucher may be used, counted from its activation. The end is exclusive: the start of
/// the next local day.
public sealed interface Validity {

    /// For good.
    record Unlimited() implements Validity {}

    /// `n` days after the day of activation.
    record Days(int n) implements Validity {}

    /// `n` months after the day of activation, clamped to the last day of a shorter month.
    record Months(int n) implements Validity {}

    /// Up to and including a day.
    record Until(LocalDate on) implements Validity {}

    /// The exclusive end for a voucher that becomes active at `activeFrom`, or null for good. A day
    /// that begins late because of daylight saving begins when it begins.
    default @Nullable Instant endsAt(Instant activeFrom, ZoneId zone) {
        var day = LocalDate.ofInstant(activeFrom, zone);
        var lastDay =
                switch (this) {
                    case Unlimited() -> null;
                    case Days(var n) -> day.plusDays(n);
                    case Months(var n) -> day.plusMonths(n);
                    case Until(var on) -> on;
                };
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
