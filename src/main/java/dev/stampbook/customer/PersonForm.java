package dev.stampbook.customer;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a form or a request says about a person, as it came; nothing of it is required, and an
/// empty text says nothing.
public record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthday,
        @Nullable String locale,
        @Nullable String externalId,
        @Nullable Map<String, @Nullable String> fields) {

    /// A form that says nothing of own fields.
    public PersonForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable LocalDate birthday,
            @Nullable String locale,
            @Nullable String externalId) {
        this(name, email, phone, birthday, locale, externalId, null);
    }

    /// A form that nobody filled in.
    public static final PersonForm EMPTY = new PersonForm(null, null, null, null, null, null);

    private static final int NAME_LENGTH_MAX = 100;
    private static final int EXTERNAL_ID_LENGTH_MAX = 200;
    private static final int FIELD_LENGTH_MAX = 200;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "PersonForm[…]";
    }

    /// The day that a text spells (`1990-12-31`), or null for an empty one.
    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput("/birthday", "customer.invalid.birthday");
        }
    }

    /// The person meant, or [InvalidInput] with one problem per field. National phone numbers are
    /// read as of the country; a birthday lies before `today`; `known` are the names of the
    /// merchant's own fields.
    Person read(String country, LocalDate today, Set<String> known) {
        var reading = new Reading(country, today, known);
        var person = reading.person(this);
        InvalidInput.unless(reading.problems);
        return person;
    }

    private static final class Reading {

        private final List<Problem> problems = new ArrayList<>();
        private final String country;
        private final LocalDate today;
        private final Set<String> known;

        private Reading(String country, LocalDate today, Set<String> known) {
            this.country = country;
            this.today = today;
            this.known = known;
        }

        private Person person(PersonForm form) {
            return new Person(
                    text("/name", form.name, NAME_LENGTH_MAX),
                    part("/email", "customer.invalid.email", form.email, Email::parse),
                    part(
                            "/phone",
                            "customer.invalid.phone",
                            form.phone,
                            text -> Phone.parse(text, country)),
                    birthday(form.birthday),
                    part("/locale", "customer.invalid.locale", form.locale, Reading::language),
                    text("/external_id", form.externalId, EXTERNAL_ID_LENGTH_MAX),
                    fields(form.fields == null ? Map.of() : form.fields));
        }

        private Map<String, String> fields(Map<String, @Nullable String> told) {
            var fields = new TreeMap<String, String>();
            told.forEach(
                    (name, text) -> {
                        var pointer = "/fields/" + name.replace("~", "~0").replace("/", "~1");
                        var tidy = text(pointer, text, FIELD_LENGTH_MAX);
                        if (!known.contains(name)) {
                            problems.add(Problem.at(pointer, "invalid.unknown_field"));
                        } else if (tidy != null) {
                            fields.put(name, tidy);
                        }
                    });
            return fields;
        }

        private <T> @Nullable T part(
                String pointer,
                String key,
                @Nullable String text,
                Function<String, Optional<T>> parse) {
            if (text == null || text.isBlank()) {
                return null;
            }
            var part = parse.apply(text);
            if (part.isEmpty()) {
                problems.add(Problem.at(pointer, key));
            }
            return part.orElse(null);
        }

        private @Nullable String text(String pointer, @Nullable String text, int max) {
            if (text == null || text.isBlank()) {
                return null;
            }
            var tidy = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
            if (tidy.codePointCount(0, tidy.length()) > max) {
                problems.add(new Problem(pointer, "invalid.too_long", Map.of("max", max)));
            } else if (tidy.codePoints().anyMatch(Reading::forbidden)) {
                problems.add(Problem.at(pointer, "customer.invalid.character"));
            }
            return tidy;
        }

        private @Nullable LocalDate birthday(@Nullable LocalDate day) {
            if (day != null && (day.isBefore(OLDEST) || !day.isBefore(today))) {
                problems.add(Problem.at("/birthday", "customer.invalid.birthday"));
            }
            return day;
        }

        private static Optional<String> language(String tag) {
            try {
                var locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
                return Optional.of(locale.toLanguageTag())
                        .filter(named -> !locale.getLanguage().isEmpty() && named.length() <= 35);
            } catch (IllformedLocaleException malformed) {
                return Optional.empty();
            }
        }

        private static boolean forbidden(int character) {
            var type = Character.getType(character);
            return type == Character.CONTROL || type == Character.SURROGATE;
        }
    }
}
