package dev.stampbook.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body that adds a customer: who she is, and what she agreed to.
record NewCustomer(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthday,
        @Nullable String locale,
        @Nullable String externalId,
        @Nullable Map<String, @Nullable String> fields,
        @Nullable List<Consent> consents) {

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "NewCustomer[…]";
    }

    PersonForm form() {
        return new PersonForm(name, email, phone, birthday, locale, externalId, fields);
    }

    /// What she agreed to, nothing when nothing was said.
    List<Consent> agreed() {
        return consents == null ? List.of() : consents;
    }
}
