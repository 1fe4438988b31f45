package dev.stampbook.customer;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person that the merchant has a card or a voucher for.
///
/// `version` counts the changes and guards each of them. `goneAt` is when she was erased or became
/// part of another customer; her id stays, for what the journal tells of her, and nothing else.
public record Customer(
        UUID id, Person person, Instant createdAt, @Nullable Instant goneAt, long version) {

    /// The public id (`cus_…`).
    public String publicId() {
        return PublicId.of(IdKind.CUSTOMER, id);
    }

    /// The next version of her.
    Customer with(Person other) {
        return new Customer(id, other, createdAt, goneAt, version + 1);
    }

    /// The next version of her, with what only the other knows.
    public Customer completedBy(Customer other) {
        return with(person.completedBy(other.person));
    }

    /// The same row without the person.
    public Customer gone(Instant at) {
        return new Customer(id, Person.NOBODY, createdAt, at, version + 1);
    }

    /// The part of her that events show: id and language, nothing personal.
    public Map<String, @Nullable Object> shown() {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", publicId());
        shown.put("language", person.locale());
        return shown;
    }
}
