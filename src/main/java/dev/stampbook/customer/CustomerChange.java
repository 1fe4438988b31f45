package dev.stampbook.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that changes a customer: what is left out stays, an empty text takes away. `consents`
/// are all that stand afterwards.
record CustomerChange(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String birthday,
        @Nullable String locale,
        @Nullable String externalId,
        @Nullable List<Consent> consents) {

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "CustomerChange[…]";
    }

    PersonForm form() {
        return new PersonForm(
                name,
                email,
                phone,
                birthday == null ? null : PersonForm.day(birthday),
                locale,
                externalId);
    }

    /// The person with what was sent; `read` is the form of this change.
    Person changed(Person before, Person read) {
        return new Person(
                name == null ? before.name() : read.name(),
                email == null ? before.email() : read.email(),
                phone == null ? before.phone() : read.phone(),
                birthday == null ? before.birthday() : read.birthday(),
                locale == null ? before.locale() : read.locale(),
                externalId == null ? before.externalId() : read.externalId());
    }
}
