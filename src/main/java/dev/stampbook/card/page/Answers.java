package dev.stampbook.card.page;

import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.JoinQuestions.Need;
import dev.stampbook.customer.Consent;
import dev.stampbook.customer.PersonForm;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a newcomer wrote into the form of the join page. What was not asked is not read.
record Answers(JoinQuestions questions, Map<String, String> written) {

    /// How old somebody is who may have a card without asking anybody.
    private static final int AGE_MIN = 16;

    /// The names of the form's fields begin so.
    static final String OWN = "own_";

    static final String CONSENT = "consent_";

    /// A mask, so that no personal data reaches a log.
    @Override
    public String toString() {
        return "Answers[…]";
    }

    /// What stands in a field.
    String of(String field) {
        return written.getOrDefault(field, "").strip();
    }

    /// The person as she describes herself, or `InvalidInput` with one problem per field; `known`
    /// are the own fields that there still are.
    PersonForm person(String language, LocalDate today, Set<String> known) {
        var missing =
                fields(known)
                        .filter(field -> field.getValue() == Need.REQUIRED)
                        .filter(field -> of(field.getKey()).isEmpty())
                        .map(field -> Problem.at("/" + field.getKey(), "join.invalid.required"))
                        .toList();
        InvalidInput.unless(missing);
        var own = new HashMap<String, @Nullable String>();
        questions.askedFields().keySet().stream()
                .filter(known::contains)
                .forEach(name -> own.put(name, of(OWN + name)));
        return new PersonForm(
                questions.name().asked() ? of("name") : null,
                null,
                null,
                questions.birthday().asked() ? birthday(today) : null,
                language,
                null,
                own.isEmpty() ? null : own);
    }

    /// What she agreed to, each by a press of its own.
    List<Consent> consents(String text) {
        return questions.consents().stream()
                .filter(purpose -> Agreements.ticked(written, purpose))
                .map(purpose -> new Consent(purpose, text))
                .toList();
    }

    private Stream<Map.Entry<String, Need>> fields(Set<String> known) {
        var own =
                questions.askedFields().entrySet().stream()
                        .filter(field -> known.contains(field.getKey()))
                        .map(field -> Map.entry(OWN + field.getKey(), field.getValue()));
        return Stream.concat(
                Stream.of(
                        Map.entry("name", questions.name()),
                        Map.entry("birthday", questions.birthday())),
                own);
    }

    private @Nullable LocalDate birthday(LocalDate today) {
        var text = of("birthday");
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isAfter(today.minusYears(AGE_MIN))) {
                throw new InvalidInput("/birthday", "join.invalid.age");
            }
            return day;
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput("/birthday", "customer.invalid.birthday");
        }
    }
}
