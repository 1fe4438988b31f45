package dev.stampbook.customer;

import dev.stampbook.platform.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The wish to change a customer; `consents` are all that shall stand, or null to leave them.
public record ToChange(
        UUID customer,
        UnaryOperator<Person> change,
        @Nullable List<Consent> consents,
        Actor actor,
        Instant at) {

    /// The wishes about consents that lead from what stands to what shall stand.
    List<ToConsent> agreements(Customer changed, List<StandingConsent> standing) {
        if (consents == null) {
            return List.of();
        }
        var kept = consents.stream().map(Consent::purpose).collect(Collectors.toSet());
        var withdrawn =
                standing.stream()
                        .map(one -> one.consent().purpose())
                        .filter(purpose -> !kept.contains(purpose))
                        .map(purpose -> new ToConsent.Withdraw(changed, purpose, actor, at));
        var given =
                consents.stream().map(consent -> new ToConsent.Give(changed, consent, actor, at));
        return Stream.<ToConsent>concat(withdrawn, given).toList();
    }
}
