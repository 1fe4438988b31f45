package dev.stampbook.customer;

import dev.stampbook.customer.Consent.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A consent as the API shows it: to what, in which words, when and through which channel.
public record ConsentView(
        Purpose purpose,
        String textVersion,
        String channel,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnChannel) {

    static ConsentView of(StandingConsent kept) {
        return new ConsentView(
                kept.consent().purpose(),
                kept.consent().textVersion(),
                kept.channel(),
                kept.givenAt(),
                kept.withdrawnAt(),
                kept.withdrawnChannel());
    }
}
