package dev.stampbook.card.join;

import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.JoinQuestions.Need;
import dev.stampbook.card.page.Agreements;
import dev.stampbook.customer.Consent;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.customer.PersonForm;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a newcomer wrote into the form of the join page; `address` is one that she has shown to
/// read the mail of. What was not asked is not read.
record Answers(JoinQuestions questions, Map<String, String> written, @Nullable String address) {

    /// How old somebody is who may have a card without asking anybody.
    private static final int AGE_MIN = 16;

    /// The names of the form's fields begin so.
    static final String OWN = "own_";

    /// Of somebody whose address nobody knows.
    Answers(JoinQuestions questions, Map<String, String> written) {
        this(questions, written, null);
    }

    /// Nothing written yet; without mail nothing is asked that only mail can answer.
    static Answers none(JoinQuestions questions, boolean mail) {
        return of(questions, mail, Map.of());
    }

    /// What was written where the program asks this.
    static Answers of(JoinQuestions questions, boolean mail, Map<String, String> written) {
        return new Answers(mail ? questions : questions.withoutMail(), written);
    }

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
        var missing = new ArrayList<Problem>();
        fields(known)
                .filter(field -> field.getValue() == Need.REQUIRED)
                .filter(field -> of(field.getKey()).isEmpty())
                .map(field -> Problem.at("/" + field.getKey(), "join.invalid.required"))
                .forEach(missing::add);
        if (missing.isEmpty() && newsForNobody()) {
            missing.add(Problem.at("/email", "join.invalid.email_for_news"));
        }
        InvalidInput.unless(missing);
        var own = new HashMap<String, @Nullable String>();
        questions.askedFields().keySet().stream()
                .filter(known::contains)
                .forEach(name -> own.put(name, of(OWN + name)));
        return new PersonForm(
                questions.name().asked() ? of("name") : null,
                email(),
                null,
                questions.birthday().asked() ? birthday(today) : null,
                language,
                null,
                own.isEmpty() ? null : own);
    }

    /// What she agreed to, each by a press of its own.
    List<Consent> consents(String text) {
        return agreed().map(purpose -> new Consent(purpose, text)).toList();
    }

    /// What she agreed to.
    Stream<Purpose> agreed() {
        return questions.consents().stream().filter(purpose -> Agreements.ticked(written, purpose));
    }

    /// What to keep of this until she opens a link: what was asked, and nothing of her address.
    Map<String, String> kept(Set<String> known) {
        var asked =
                Stream.concat(
                        fields(known).map(Map.Entry::getKey),
                        questions.consents().stream()
                                .map(purpose -> Agreements.FIELDS + purpose.text()));
        return asked.filter(field -> !field.equals("email") && !of(field).isEmpty())
                .collect(Collectors.toMap(field -> field, this::of));
    }

    private @Nullable String email() {
        return address != null || !questions.email().asked() ? address : of("email");
    }

    private boolean newsForNobody() {
        var email = email();
        return (email == null || email.isEmpty())
                && agreed().anyMatch(purpose -> purpose == Purpose.NEWS_BY_EMAIL);
    }

    private Stream<Map.Entry<String, Need>> fields(Set<String> known) {
        var own =
                questions.askedFields().entrySet().stream()
                        .filter(field -> known.contains(field.getKey()))
                        .map(field -> Map.entry(OWN + field.getKey(), field.getValue()));
        var always =
                Stream.of(
                        Map.entry("name", questions.name()),
                        Map.entry("email", questions.email()),
                        Map.entry("birthday", questions.birthday()));
        return Stream.concat(always, own).filter(field -> field.getValue().asked());
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
