package dev.stampbook.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consent as it is kept: provable by text, channel and time, and ended only by withdrawal, which
/// has a channel and a time of its own.
record StandingConsent(
        UUID id,
        UUID customer,
        Consent consent,
        String channel,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnChannel) {

    StandingConsent withdrawn(Instant at, String through) {
        return new StandingConsent(id, customer, consent, channel, givenAt, at, through);
    }
}
