package dev.stampbook.reward;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// When an issued voucher becomes usable.
public sealed interface Activation {

    /// At once.
    record Now() implements Activation {}

    /// After `n` elapsed hours, whatever the clocks on the wall did meanwhile.
    record Hours(int n) implements Activation {}

    /// When the next local day begins.
    record NextDay() implements Activation {}

    /// When a day begins.
    record On(LocalDate at) implements Activation {}

    /// The instant from which a voucher issued at `issuedAt` may be used.
    default Instant activeFrom(Instant issuedAt, ZoneId zone) {
        return switch (this) {
            case Now() -> issuedAt;
            case Hours(var n) -> issuedAt.plus(Duration.ofHours(n));
            case NextDay() ->
                    LocalDate.ofInstant(issuedAt, zone).plusDays(1).atStartOfDay(zone).toInstant();
            case On(var at) -> at.atStartOfDay(zone).toInstant();
        };
    }
}
