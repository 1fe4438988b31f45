package dev.stampbook.card.desk;

import dev.stampbook.card.Rules.JoinQuestions;
import dev.stampbook.card.Rules.JoinQuestions.Need;
import dev.stampbook.card.desk.ProgramEditPage.Group;
import dev.stampbook.card.join.JoinPreviews.Possible;
import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a program asks newcomers, as it stands or as it was typed. Fields are named by the JSON
/// pointers of the body that they become, and each agreement has a box of its own.
record AskingForm(Desk desk, Possible possible, Map<String, String> typed) {

    private static final String NAME = "/join/name";
    private static final String EMAIL = "/join/email";
    private static final String BIRTHDAY = "/join/birthday";
    private static final String FIELDS = "/join/fields/";
    private static final String CONSENTS = "/join/consents";
    private static final String OFF = "off";

    /// The same questions as they stand.
    static Map<String, String> standing(JoinQuestions questions) {
        var standing = new LinkedHashMap<String, String>();
        standing.put(NAME, text(questions.name()));
        standing.put(EMAIL, text(questions.email()));
        standing.put(BIRTHDAY, text(questions.birthday()));
        questions.fields().forEach((name, need) -> standing.put(FIELDS + name, text(need)));
        questions.consents().forEach(purpose -> standing.put(box(purpose), "true"));
        return standing;
    }

    /// What is asked, and what people may agree to.
    List<Group> groups(Mistakes mistakes) {
        return List.of(
                new Group(say("asking.questions"), after(mistakes, questions())),
                new Group(say("asking.consents"), after(mistakes, consents())));
    }

    private List<Field> questions() {
        var fields = new ArrayList<Field>();
        fields.add(need(NAME, say("asking.name")));
        fields.add(
                need(EMAIL, say("asking.email"))
                        .hinting(say(possible.mail() ? "asking.email_hint" : "asking.no_mail")));
        fields.add(need(BIRTHDAY, say("asking.birthday")));
        possible.fields()
                .forEach((name, label) -> fields.add(need(FIELDS + name, desk.told(label))));
        return fields;
    }

    private Field need(String name, String label) {
        return Field.choice(name, label, value(name), needs());
    }

    private List<Option> needs() {
        return Arrays.stream(Need.values())
                .map(AskingForm::text)
                .map(need -> new Option(need, say("asking.need." + need)))
                .toList();
    }

    private List<Field> consents() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> Field.tick(box(purpose), sentence(purpose), ticked(purpose)))
                .toList();
    }

    /// The sentence that people read there.
    private String sentence(Purpose purpose) {
        return say("consent." + purpose.text());
    }

    /// The body of the change; what is not asked is left out.
    Map<String, Object> body() {
        var own = new LinkedHashMap<String, Object>();
        possible.fields().keySet().stream()
                .filter(name -> !value(FIELDS + name).equals(OFF))
                .forEach(name -> own.put(name, value(FIELDS + name)));
        var agreed =
                Arrays.stream(Purpose.values()).filter(this::ticked).map(Purpose::text).toList();
        return Map.of(
                "join",
                Map.of(
                        "name", value(NAME),
                        "email", value(EMAIL),
                        "birthday", value(BIRTHDAY),
                        "fields", own,
                        "consents", agreed));
    }

    /// What is wrong with agreements, at the box that it is about.
    static InvalidInput placed(InvalidInput invalid) {
        return new InvalidInput(
                invalid.problems().stream()
                        .map(problem -> new Problem(at(problem), problem.key(), problem.values()))
                        .toList());
    }

    private static String at(Problem problem) {
        return switch (problem.key()) {
            case "program.invalid.birthday_consent" -> box(Purpose.BIRTHDAY);
            case "program.invalid.email_consent" -> box(Purpose.NEWS_BY_EMAIL);
            default -> problem.pointer();
        };
    }

    private boolean ticked(Purpose purpose) {
        return "true".equals(typed.get(box(purpose)));
    }

    private String value(String name) {
        return typed.getOrDefault(name, OFF);
    }

    private static List<Field> after(Mistakes mistakes, List<Field> fields) {
        return fields.stream().map(field -> field.after(mistakes)).toList();
    }

    private static String box(Purpose purpose) {
        return CONSENTS + "/" + purpose.text();
    }

    private static String text(Need need) {
        return need.name().toLowerCase(Locale.ROOT);
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
