package dev.stampbook.customer;

import java.time.Instant;
import java.util.List;
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

    boolean stands() {
        return withdrawnAt == null;
    }

    /// Whether, of what one person said under two names, something else about the purpose came
    /// later: another consent that stands, or a withdrawal. Of two at one moment the first counts.
    boolean overruledBy(List<StandingConsent> others) {
        return stands() && others.stream().anyMatch(this::overruledBy);
    }

    private boolean overruledBy(StandingConsent other) {
        if (other.consent.purpose() != consent.purpose()) {
            return false;
        }
        var said = other.withdrawnAt == null ? other.givenAt : other.withdrawnAt;
        return said.isAfter(givenAt) || (other.stands() && said.equals(givenAt) && after(other));
    }

    private boolean after(StandingConsent other) {
        return id.compareTo(other.id) > 0;
    }

    StandingConsent withdrawn(Instant at, String through) {
        return new StandingConsent(id, customer, consent, channel, givenAt, at, through);
    }
}
