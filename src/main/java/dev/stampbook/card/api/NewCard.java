package dev.stampbook.card.api;

import dev.stampbook.customer.Consent;
import dev.stampbook.customer.PersonForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that asks for a card: of which program and, when she is known, for whom.
record NewCard(String program, @Nullable PersonForm customer, @Nullable List<Consent> consents) {

    PersonForm person() {
        return customer == null ? PersonForm.EMPTY : customer;
    }

    List<Consent> agreed() {
        return consents == null ? List.of() : consents;
    }
}
