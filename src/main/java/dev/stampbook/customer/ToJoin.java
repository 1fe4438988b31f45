package dev.stampbook.customer;

import dev.stampbook.platform.Actor;
import java.time.Instant;
import java.util.List;

/// Somebody comes to the merchant, with the consents she gives in the same step.
public record ToJoin(Person person, List<Consent> consents, Actor actor, Instant at) {

    public ToJoin {
        consents = List.copyOf(consents);
    }
}
