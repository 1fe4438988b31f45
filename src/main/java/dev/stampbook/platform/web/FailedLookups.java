package dev.stampbook.platform.web;

import dev.stampbook.platform.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Slows down whoever guesses codes, tokens or passwords: by key, by address and by merchant.
///
/// A door asks [#admit] before it looks and tells [#note] when it found nothing. Counted in this
/// process alone; several processes allow as many times more, which guessing does not profit from.
@Component
public class FailedLookups {

    /// Typing errors of a busy counter stay far below, a guesser hits it within seconds.
    private static final Limit PER_KEY = new Limit(30, Duration.ofMinutes(1));

    /// A shop's whole network may share one address.
    private static final Limit PER_ADDRESS = new Limit(60, Duration.ofMinutes(1));

    private static final Limit PER_MERCHANT = new Limit(600, Duration.ofMinutes(1));

    /// Guessers with more addresses than this push out only the oldest ones.
    private static final int BUCKETS_MAX = 100_000;

    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > BUCKETS_MAX;
                }
            };
    private final TimeMeter meter;

    private record Limit(int failures, Duration period) {}

    private record Counter(String name, Limit limit) {}

    FailedLookups(Clock clock) {
        this.meter = new Meter(clock);
    }

    /// Turns a caller away who failed too often lately.
    public void admit(Caller caller) {
        counters(caller).forEach(this::admit);
    }

    /// Counts one more look-up of the caller that found nothing.
    public void note(Caller caller) {
        counters(caller).forEach(counter -> bucket(counter).tryConsume(1));
    }

    /// Turns an address away from which strangers failed too often lately.
    public void admit(String address) {
        admit(ofAddress(address));
    }

    /// Counts one more failure of a stranger at this address.
    public void note(String address) {
        bucket(ofAddress(address)).tryConsume(1);
    }

    private void admit(Counter counter) {
        var probe = bucket(counter).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            var pause = Duration.ofNanos(probe.getNanosToWaitForRefill());
            var until = Instant.ofEpochMilli(millis()).plus(pause);
            throw new TurnedAway(
                    Refused.because(WebRefusal.RATE_LIMITED, "retry_at", until), pause);
        }
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(meter.currentTimeNanos());
    }

    private Bucket bucket(Counter counter) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(counter.name(), unseen -> full(counter.limit()));
        }
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .addLimit(
                        bandwidth ->
                                bandwidth
                                        .capacity(limit.failures())
                                        .refillGreedy(limit.failures(), limit.period()))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static List<Counter> counters(Caller caller) {
        var actor = caller.actor();
        var merchant = new Counter("merchant " + actor.merchant(), PER_MERCHANT);
        // A customer's own id would let one link be a guesser's free ticket: her address counts.
        return actor.id() == null || actor.staff() == null
                ? List.of(ofAddress(caller.address()), merchant)
                : List.of(new Counter("key " + actor.id(), PER_KEY), merchant);
    }

    private static Counter ofAddress(String address) {
        return new Counter("address " + address, PER_ADDRESS);
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
