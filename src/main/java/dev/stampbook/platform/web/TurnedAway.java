package dev.stampbook.platform.web;

import dev.stampbook.platform.Refusal;
import dev.stampbook.platform.Refused;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A door refuses a request before any deed is asked: too large, too often, not signed in.
public final class TurnedAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refused refused;
    private final transient @Nullable Duration retryAfter;
    private final boolean again;

    /// A refusal that trying again later does not change.
    public TurnedAway(Refusal reason) {
        this(Refused.because(reason), null);
    }

    /// A refusal with its facts; `retryAfter` tells when another try makes sense.
    public TurnedAway(Refused refused, @Nullable Duration retryAfter) {
        this(refused, retryAfter, false);
    }

    private TurnedAway(Refused refused, @Nullable Duration retryAfter, boolean again) {
        super(refused.reason().name(), null, false, false);
        this.refused = refused;
        this.retryAfter = retryAfter;
        this.again = again;
    }

    /// The same for everything that this caller brings to this door until then.
    public TurnedAway again() {
        return new TurnedAway(refused, retryAfter, true);
    }

    /// Whether the door says the same to whatever this caller brings until then.
    public boolean saidAgain() {
        return again;
    }

    /// The reason with its facts.
    public Refused refused() {
        return refused;
    }

    /// When another try makes sense.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
