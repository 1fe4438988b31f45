package dev.stampbook.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Makes the ids of rows: UUIDs of version 7, strictly ascending within one process.
///
/// The first 60 bits that vary are the millisecond and a counter of 12 bits, together one number
/// that is never lower than the last one plus one: when the clock steps back, or a millisecond
/// holds more than 4096 ids, the number runs ahead of the clock until that has caught up. The other
/// 62 bits are random, so that processes do not meet and nobody guesses a neighbour.
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    /// Ids of the clock's time with bits from the secure source.
    public Ids(Clock clock) {
        this(clock, new SecureRandom());
    }

    /// Ids of the clock's time with bits from the given source: a seeded one makes them repeatable.
    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// The next id, greater than every id that this object made before.
    public UUID next() {
        long earliest = clock.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, earliest));
        long millis = tick >>> COUNTER_BITS;
        long counter = tick & ((1 << COUNTER_BITS) - 1);
        return new UUID(millis << 16 | VERSION | counter, VARIANT | random.nextLong() >>> 2);
    }
}
