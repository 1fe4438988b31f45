package dev.stampbook.card;

import java.time.Clock;
import java.time.Instant;

class ClockReader {

    Instant now(Clock clock) {
        return Instant.now(clock);
    }
}
