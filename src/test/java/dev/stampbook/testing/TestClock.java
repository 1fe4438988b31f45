package dev.stampbook.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that stands still, in whole milliseconds, until a test moves it.
public final class TestClock extends Clock {

    /// A Monday morning, when every test begins.
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final AtomicLong now = new AtomicLong(START.toEpochMilli());

    /// Moves the clock to an instant, also back.
    public void set(Instant instant) {
        now.set(instant.toEpochMilli());
    }

    /// Moves the clock on.
    public void advance(Duration duration) {
        now.addAndGet(duration.toMillis());
    }

    /// Back to the Monday morning.
    public void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// Always refuses: the product asks locations for their zone, never the clock.
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask the location for its zone");
    }
}
