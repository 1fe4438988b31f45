package dev.stampbook.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent as it is kept: provable by text, channel and time, and ended only by withdrawal.
record StandingConsent(
        UUID id,
        UUID customer,
        Consent consent,
        String channel,
        Instant givenAt,
        @Nullable Instant withdrawnAt) {

    StandingConsent withdrawn(Instant at) {
        return new StandingConsent(id, customer, consent, channel, givenAt, at);
    }
}
