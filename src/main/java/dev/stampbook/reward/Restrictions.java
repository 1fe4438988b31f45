package dev.stampbook.reward;

import dev.stampbook.platform.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    /// Days on which it cannot be redeemed, both included.
    public record Blackout(LocalDate from, LocalDate to) {}

    public Restrictions {
        locations = Set.copyOf(locations);
        hours = List.copyOf(hours);
        blackout = List.copyOf(blackout);
    }

    /// Whether only a counter can judge them, so that a customer alone cannot.
    public boolean needCounter() {
        return !locations.isEmpty() || minimumBill != null;
    }
}
