package dev.stampbook.card.desk;

import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.desk.ProgramEditPage.Group;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fields of the form that changes a program, filled in as it is or as it was typed.
record ProgramFields(Desk desk, ProgramShape shape, Map<String, String> typed, Mistakes mistakes) {

    private static final int NAME_MAX = 60;
    private static final int TEXT_MAX = 2000;
    private static final int LINE_MAX = 120;

    List<Group> groups() {
        return Stream.of(
                        Stream.of(new Group(say("program.edit.card"), names())),
                        IntStream.range(0, shape.goals()).mapToObj(this::goal),
                        Stream.of(another(), new Group(say("program.edit.more"), more())))
                .flatMap(group -> group)
                .toList();
    }

    private List<Field> names() {
        return texts("/name", say("program.edit.name"), Kind.TEXT, NAME_MAX);
    }

    private Group goal(int index) {
        var at = ProgramShape.goal(index);
        var fields = new ArrayList<Field>();
        fields.add(number(at + "/stamps", say("program.edit.stamps"), Goal.STAMPS_MAX));
        fields.addAll(texts(at + "/reward/title", say("program.edit.title"), Kind.TEXT, NAME_MAX));
        if (shape.voucher(index)) {
            fields.addAll(voucher(at + "/reward"));
        }
        if (shape.goals() > 1) {
            var gone = at + "/gone";
            fields.add(Field.tick(gone, say("program.edit.gone"), typed.containsKey(gone)));
        }
        return new Group(desk.words().say("program.edit.goal", "number", index + 1), fields);
    }

    private List<Field> voucher(String at) {
        var fields = new ArrayList<Field>();
        optional(at + "/applies_to", say("program.edit.applies_to"), Kind.TEXT, LINE_MAX)
                .map(field -> field.hinting(say("program.edit.applies_to_hint")))
                .forEach(fields::add);
        optional(at + "/terms", say("program.edit.terms"), Kind.AREA, TEXT_MAX)
                .forEach(fields::add);
        if (!"code".equals(shape.text(at + "/redemption"))) {
            fields.add(choice(at + "/redemption", say("program.edit.path"), paths()));
        }
        return fields;
    }

    private Group another() {
        var at = ProgramShape.goal(shape.goals());
        var title = at + "/reward/title/" + base();
        return new Group(
                say("program.edit.another"),
                List.of(
                        number(at + "/stamps", say("program.edit.stamps"), Goal.STAMPS_MAX)
                                .optional()
                                .hinting(say("program.edit.another_hint")),
                        text(Kind.TEXT, title, say("program.edit.title"))
                                .atMost(NAME_MAX)
                                .optional()));
    }

    private List<Field> more() {
        return List.of(
                number("/welcome_stamps", say("program.edit.welcome"), Goal.STAMPS_MAX - 1L),
                choice("/cycle_end", say("program.edit.cycle_end"), ends()),
                number("/limits/per_day", say("program.edit.per_day"), 1000)
                        .optional()
                        .hinting(say("program.edit.per_day_hint")));
    }

    private List<Field> texts(String at, String label, Kind kind, long max) {
        var languages = shape.languages(at, base());
        return languages.stream()
                .map(tag -> text(kind, at + "/" + tag, label(label, languages, tag)).atMost(max))
                .toList();
    }

    private Stream<Field> optional(String at, String label, Kind kind, long max) {
        return texts(at, label, kind, max).stream().map(Field::optional);
    }

    /// Which language a field is in matters where there are several.
    private String label(String label, List<String> languages, String tag) {
        if (languages.size() == 1) {
            return label;
        }
        var language = Locale.forLanguageTag(tag).getDisplayName(desk.words().language());
        return desk.words()
                .say("program.edit.in_language", Map.of("label", label, "language", language));
    }

    private Field text(Kind kind, String name, String label) {
        return Field.of(kind, name, label, value(name)).after(mistakes);
    }

    private Field number(String name, String label, long max) {
        return text(Kind.NUMBER, name, label).atMost(max);
    }

    private Field choice(String name, String label, List<Option> options) {
        return Field.choice(name, label, value(name), options).after(mistakes);
    }

    private List<Option> paths() {
        return List.of(
                new Option("self", say("program.edit.self")),
                new Option("staff", say("program.edit.staff")));
    }

    private List<Option> ends() {
        return List.of(
                new Option("after_redemption", say("program.ends.after_redemption")),
                new Option("restart", say("program.ends.restart")),
                new Option("single", say("program.ends.single")));
    }

    private String value(String name) {
        if (typed.containsKey(name)) {
            return typed.getOrDefault(name, "");
        }
        return name.startsWith(ProgramShape.goal(shape.goals()) + "/") ? "" : shape.text(name);
    }

    private String base() {
        return shape.languages("/name", desk.merchant().locale()).getFirst();
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
