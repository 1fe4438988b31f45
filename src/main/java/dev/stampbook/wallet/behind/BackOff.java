package dev.stampbook.wallet.behind;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// How long something waits before it is tried again: longer each time, and never all at once.
public record BackOff(RandomGenerator random) {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(4),
                    Duration.ofMinutes(15));

    /// After so many tries; at least as long as we were asked to wait, and at most half as long
    /// again as the pause says.
    public Duration after(int tries, Duration asked) {
        var pause = PAUSES.get(Math.clamp(tries - 1, 0, PAUSES.size() - 1));
        var spread = (long) (pause.toMillis() * (0.5 + random.nextDouble()));
        return asked.plusMillis(spread);
    }
}
