package dev.stampbook.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody says about herself, checked and in normal form; nothing of it is required.
///
/// `locale` is a BCP 47 tag, `externalId` the id that another system has for the same person.
public record Person(
        @Nullable String name,
        @Nullable Email email,
        @Nullable Phone phone,
        @Nullable LocalDate birthday,
        @Nullable String locale,
        @Nullable String externalId) {

    /// Who said nothing.
    public static final Person NOBODY = new Person(null, null, null, null, null, null);

    /// Whether the same person would be found again.
    public boolean identified() {
        return email != null || phone != null || externalId != null;
    }

    @Nullable String emailNormal() {
        return email == null ? null : email.normal();
    }

    @Nullable String phoneNormal() {
        return phone == null ? null : phone.normal();
    }

    /// The same person, speaking another language.
    public Person speaking(@Nullable String language) {
        return new Person(name, email, phone, birthday, language, externalId);
    }
}
