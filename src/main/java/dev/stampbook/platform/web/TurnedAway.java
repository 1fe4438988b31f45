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

    /// A refusal that trying again later does not change.
    public TurnedAway(Refusal reason) {
        this(Refused.because(reason), null);
    }

    /// A refusal with its facts; `retryAfter` tells when another try makes sense.
    public TurnedAway(Refused refused, @Nullable Duration retryAfter) {
        super(refused.reason().name(), null, false, false);
        this.refused = refused;
        this.retryAfter = retryAfter;
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
