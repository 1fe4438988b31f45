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

    /// Counts one more time that somebody without a sign-in does this, by a name of ours for who it
    /// is, and turns away whoever did it too often lately.
    public void admit(String who, String what, Limit limit) {
        buckets.spend(what + " of " + who, limit);
    }

    /// Counts one more time and says whether that is still within the limit.
    public boolean allows(String who, String what, Limit limit) {
        return buckets.take(what + " of " + who, limit);
    }

    /// Counts one more time that a caller does this, and turns away whoever did it too often
    /// lately: a key, device or customer by its id, anybody else by the place.
    public void admit(Caller caller, String what, Limit limit) {
        var actor = caller.actor();
        var who = actor.id() == null ? Place.of(caller.address()) : actor.id().toString();
        admit(who, what, limit);
    }
}
