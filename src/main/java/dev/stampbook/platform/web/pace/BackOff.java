package dev.stampbook.platform.web.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a login is closed after failures in a row: the fifth closes it for a while that doubles
/// with each further one.
public final class BackOff {

    private static final int FREE_FAILURES = 4;
    private static final int DOUBLINGS_MAX = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_MAX = Duration.ofMinutes(15);

    private BackOff() {}

    /// Until when nothing counts after this many failures; empty while the next attempt is free.
    public static Optional<Instant> until(int failures, Instant now) {
        return failures <= FREE_FAILURES
                ? Optional.empty()
                : Optional.of(now.plus(pause(failures)));
    }

    private static Duration pause(int failures) {
        var doublings = Math.min(failures - FREE_FAILURES - 1, DOUBLINGS_MAX);
        var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause;
    }
}
