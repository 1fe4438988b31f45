package dev.stampbook.wallet.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// When the end of a certificate is told of: a month ahead, two weeks, three days, and when it is
/// there. Getting a new one from Apple takes minutes; finding whoever has the password takes days.
enum Ending {
    MONTH(30),
    WEEKS(14),
    DAYS(3),
    OVER(0);

    private final int days;

    Ending(int days) {
        this.days = days;
    }

    /// How many days are left.
    int days() {
        return days;
    }

    /// When it is told of a certificate that ends then.
    Instant at(Instant end) {
        return end.minus(Duration.ofDays(days));
    }

    /// What is to be told of a certificate by now: after some time away the last of them alone.
    static Optional<Ending> of(Instant end, Instant now) {
        return Arrays.stream(values())
                .filter(ending -> !now.isBefore(ending.at(end)))
                .reduce((earlier, later) -> later);
    }

    /// What is told after it; nothing after the last one.
    Optional<Ending> next() {
        return Arrays.stream(values()).filter(other -> other.days < days).findFirst();
    }
}
