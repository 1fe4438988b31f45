package dev.stampbook.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands where it was set.
final class MovedClock extends Clock {

    private Instant now = Instant.EPOCH;

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// Always refuses: locations are asked for their zone, never the clock.
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask the location for its zone");
    }
}
