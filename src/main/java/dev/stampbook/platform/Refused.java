package dev.stampbook.platform;

import java.util.Map;

/// The business says no: the reason, and the facts that tell when or how it would work.
///
/// Facts are named as in the public contract (`retry_at`, `redeemed_at`, `location` …); their
/// values are instants, numbers, texts or public ids.
public record Refused(Refusal reason, Map<String, Object> facts) {

    public Refused {
        facts = Map.copyOf(facts);
    }

    /// A refusal that needs no further fact.
    public static Refused because(Refusal reason) {
        return new Refused(reason, Map.of());
    }

    /// A refusal with one fact.
    public static Refused because(Refusal reason, String fact, Object value) {
        return new Refused(reason, Map.of(fact, value));
    }
}
