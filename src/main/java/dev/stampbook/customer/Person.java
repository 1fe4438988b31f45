package dev.stampbook.customer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody says about herself, checked and in normal form; nothing of it is required.
///
/// `locale` is a BCP 47 tag, `externalId` the id that another system has for the same person,
/// `fields` the merchant's own fields: name → text, none of them empty.
public record Person(
        @Nullable String name,
        @Nullable Email email,
        @Nullable Phone phone,
        @Nullable LocalDate birthday,
        @Nullable String locale,
        @Nullable String externalId,
        Map<String, String> fields) {

    public Person {
        fields = Map.copyOf(fields);
    }

    /// Somebody of whom no own field is known.
    public Person(
            @Nullable String name,
            @Nullable Email email,
            @Nullable Phone phone,
            @Nullable LocalDate birthday,
            @Nullable String locale,
            @Nullable String externalId) {
        this(name, email, phone, birthday, locale, externalId, Map.of());
    }

    /// Who said nothing.
    public static final Person NOBODY = new Person(null, null, null, null, null, null);

    /// Whether the same person would be found again.
    public boolean identified() {
        return email != null || phone != null || externalId != null;
    }

    /// The same person, with what only the other knows of her.
    Person completedBy(Person other) {
        var all = new HashMap<>(other.fields);
        all.putAll(fields);
        return new Person(
                name == null ? other.name : name,
                email == null ? other.email : email,
                phone == null ? other.phone : phone,
                birthday == null ? other.birthday : birthday,
                locale == null ? other.locale : locale,
                externalId == null ? other.externalId : externalId,
                all);
    }

    @Nullable String emailNormal() {
        return email == null ? null : email.normal();
    }

    @Nullable String phoneNormal() {
        return phone == null ? null : phone.normal();
    }

    /// The same person, speaking another language.
    public Person speaking(@Nullable String language) {
        return new Person(name, email, phone, birthday, language, externalId, fields);
    }

    /// The same person, reached at an address; one that she has already stays.
    public Person reachedAt(Email address) {
        return email != null
                ? this
                : new Person(name, address, phone, birthday, locale, externalId, fields);
    }

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "Person[…]";
    }
}
