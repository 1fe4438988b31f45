package dev.stampbook.customer;

import dev.stampbook.platform.json.Patch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body that changes a customer: what is left out stays, null or an empty text takes away, own
/// fields one by one. `consents` are all that stand afterwards.
record CustomerChange(
        @Nullable Patch name,
        @Nullable Patch email,
        @Nullable Patch phone,
        @Nullable Patch birthday,
        @Nullable Patch locale,
        @Nullable Patch externalId,
        @Nullable Map<String, @Nullable String> fields,
        @Nullable List<Consent> consents) {

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "CustomerChange[…]";
    }

    PersonForm form() {
        var day = Patch.said(birthday);
        return new PersonForm(
                Patch.said(name),
                Patch.said(email),
                Patch.said(phone),
                day == null ? null : PersonForm.day(day),
                Patch.said(locale),
                Patch.said(externalId),
                fields);
    }

    /// The person with what was sent; `read` is the form of this change.
    Person changed(Person before, Person read) {
        return new Person(
                name == null ? before.name() : read.name(),
                email == null ? before.email() : read.email(),
                phone == null ? before.phone() : read.phone(),
                birthday == null ? before.birthday() : read.birthday(),
                locale == null ? before.locale() : read.locale(),
                externalId == null ? before.externalId() : read.externalId(),
                fields(before.fields(), read.fields()));
    }

    private Map<String, String> fields(Map<String, String> before, Map<String, String> read) {
        var after = new HashMap<>(before);
        if (fields != null) {
            after.keySet().removeAll(fields.keySet());
        }
        after.putAll(read);
        return after;
    }
}
