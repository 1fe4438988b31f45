package dev.stampbook.platform.web.pace;

import dev.stampbook.platform.Refused;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.platform.web.WebRefusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Named buckets of tokens, filled again evenly over their period.
final class Buckets {

    /// Guessers with more names than this push out only the oldest ones.
    private static final int MOST = 100_000;

    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST;
                }
            };
    private final TimeMeter meter;

    Buckets(Clock clock) {
        this.meter = new Meter(clock);
    }

    /// Turns a caller away whose bucket is empty, and says until when.
    void refuseWithout(String name, Limit limit) {
        var probe = bucket(name, limit).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /// The refusal that asks to come back after a pause.
    TurnedAway refusal(Duration pause) {
        var until = now().plus(pause);
        return new TurnedAway(Refused.because(WebRefusal.RATE_LIMITED, "retry_at", until), pause);
    }

    /// Takes one token; turns a caller away whose bucket is empty, and says until when.
    void spend(String name, Limit limit) {
        var probe = bucket(name, limit).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /// Gives one token back.
    void give(String name, Limit limit) {
        bucket(name, limit).addTokens(1);
    }

    /// Takes one token, if there is one.
    boolean take(String name, Limit limit) {
        return bucket(name, limit).tryConsume(1);
    }

    Instant now() {
        return Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(meter.currentTimeNanos()));
    }

    private Bucket bucket(String name, Limit limit) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(name, unseen -> full(limit));
        }
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(
                        bandwidth ->
                                bandwidth
                                        .capacity(limit.times())
                                        .refillGreedy(limit.times(), limit.period()))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
