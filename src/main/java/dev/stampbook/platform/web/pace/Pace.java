package dev.stampbook.platform.web.pace;

import dev.stampbook.platform.web.Caller;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Slows down callers who do too much of one thing. Counted in this process alone.
@Component
public class Pace {

    private final Buckets buckets;

    Pace(Clock clock) {
        this.buckets = new Buckets(clock);
    }

    /// Counts one more time that a caller does this, and turns away whoever did it too often
    /// lately: a key, device or customer by its id, anybody else by the address.
    public void admit(Caller caller, String what, Limit limit) {
        var actor = caller.actor();
        var who = actor.id() == null ? caller.address() : actor.id().toString();
        var name = what + " of " + who;
        buckets.refuseWithout(name, limit);
        buckets.take(name, limit);
    }
}
