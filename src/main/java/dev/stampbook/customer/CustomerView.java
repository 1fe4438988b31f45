package dev.stampbook.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A customer as the public API shows her.
public record CustomerView(
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthday,
        @Nullable String locale,
        @Nullable String externalId,
        Map<String, String> fields,
        Instant createdAt) {

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "CustomerView[%s]".formatted(id);
    }

    /// The customer as she is.
    public static CustomerView of(Customer customer) {
        var person = customer.person();
        return new CustomerView(
                customer.publicId(),
                person.name(),
                person.email() == null ? null : person.email().written(),
                person.phone() == null ? null : person.phone().written(),
                person.birthday(),
                person.locale(),
                person.externalId(),
                new TreeMap<>(person.fields()),
                customer.createdAt());
    }
}
