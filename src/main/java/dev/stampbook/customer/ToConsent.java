package dev.stampbook.customer;

import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.Actor;
import java.time.Instant;
import java.util.Locale;

/// A customer agrees to something, or no longer does.
sealed interface ToConsent {

    /// Whose consent it is.
    Customer customer();

    /// What it is about.
    Purpose purpose();

    /// Through whom it reaches us.
    Actor actor();

    /// When.
    Instant at();

    /// The way it reaches us, as it is kept: `api_key`, `device`, `customer`, `system`.
    default String channel() {
        return actor().kind().name().toLowerCase(Locale.ROOT);
    }

    /// She agrees.
    record Give(Customer customer, Consent consent, Actor actor, Instant at) implements ToConsent {
        @Override
        public Purpose purpose() {
            return consent.purpose();
        }
    }

    /// She agrees no longer.
    record Withdraw(Customer customer, Purpose purpose, Actor actor, Instant at)
            implements ToConsent {}
}
