package dev.stampbook.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The business says no: the reason, and the facts that tell when or how it would work.
///
/// Facts are named as in the public contract (`retry_at`, `redeemed_at`, `location` …); their
/// values are instants, numbers, texts or public ids. `zone` is that of the counter where it is
/// said, for the sentence alone; programs read instants in UTC.
public record Refused(Refusal reason, Map<String, Object> facts, @Nullable ZoneId zone) {

    public Refused {
        facts = Map.copyOf(facts);
    }

    /// A refusal that is said nowhere in particular.
    public Refused(Refusal reason, Map<String, Object> facts) {
        this(reason, facts, null);
    }

    /// A refusal that needs no further fact.
    public static Refused because(Refusal reason) {
        return new Refused(reason, Map.of());
    }

    /// A refusal with one fact.
    public static Refused because(Refusal reason, String fact, Object value) {
        return new Refused(reason, Map.of(fact, value));
    }

    /// The same, said where clocks show the time of this zone.
    public Refused in(ZoneId there) {
        return new Refused(reason, facts, there);
    }

    /// The facts as a sentence tells them: instants on the clock of the counter.
    public Map<String, Object> spoken() {
        if (zone == null) {
            return facts;
        }
        var told = new HashMap<>(facts);
        told.replaceAll((name, fact) -> fact instanceof Instant at ? at.atZone(zone) : fact);
        return told;
    }
}
