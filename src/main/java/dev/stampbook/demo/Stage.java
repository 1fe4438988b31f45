package dev.stampbook.demo;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/// A business of the demo that has opened: its program, and who acts there, one for each place.
record Stage(Business business, MerchantId merchant, UUID program, List<Actor> counters) {

    Stage {
        counters = List.copyOf(counters);
    }

    Instant instant(LocalDateTime wall) {
        return wall.atZone(business.timeZone()).toInstant();
    }
}
