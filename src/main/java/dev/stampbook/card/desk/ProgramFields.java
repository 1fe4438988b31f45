package dev.stampbook.card.desk;

import dev.stampbook.card.Rules.Goal;
import dev.stampbook.card.desk.ProgramEditPage.Group;
import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Field.Kind;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.desk.CodeShowing;
import dev.stampbook.reward.desk.Lasting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The fields of the form that changes a program, filled in as it is or as it was typed;
/// its texts are those of one language.
record ProgramFields(Desk desk, ProgramShape shape, String language, Typed typed) {

    private static final int NAME_MAX = 60;
    private static final int TEXT_MAX = 2000;
    private static final int LINE_MAX = 120;
    private static final int NEWS_MAX = 500;
    private static final String NEWS = "/design/news";
    private static final String PASS_CODE = "/design/pass_code";

    /// What somebody typed, and what was wrong with it.
    record Typed(Map<String, String> fields, Mistakes mistakes) {}

    /// All of it in the language of the program; in another one its texts alone.
    List<Group> groups() {
        return shape.base(desk.merchant().locale()).equals(language) ? all() : translations();
    }

    private List<Group> all() {
        return Stream.of(
                        Stream.of(new Group(say("program.edit.card"), names())),
                        IntStream.range(0, shape.goals()).mapToObj(this::goal),
                        Stream.of(another()),
                        IntStream.range(0, shape.milestones()).mapToObj(this::milestone),
                        Stream.of(new Group(say("program.edit.more"), more())))
                .flatMap(group -> group)
                .toList();
    }

    private List<Field> names() {
        return Stream.concat(
                        texts("/name", say("program.edit.name"), Kind.TEXT, NAME_MAX).stream(),
                        optional(NEWS, say("program.edit.news"), Kind.AREA, NEWS_MAX)
                                .map(field -> field.hinting(say("program.edit.news_hint"))))
                .toList();
    }

    private Group goal(int index) {
        var at = ProgramShape.goal(index);
        var fields = new ArrayList<Field>();
        fields.add(number(at + "/stamps", say("program.edit.stamps"), Goal.STAMPS_MAX));
        fields.addAll(reward(at + "/reward"));
        if (shape.goals() > 1) {
            var gone = at + "/gone";
            fields.add(
                    Field.tick(gone, say("program.edit.gone"), typed.fields().containsKey(gone)));
        }
        return new Group(goalLegend(index), fields);
    }

    /// How many visits it takes stays; what they earn can be written better.
    private Group milestone(int index) {
        return new Group(milestoneLegend(index), reward(ProgramShape.milestone(index) + "/reward"));
    }

    private String goalLegend(int index) {
        return desk.words().say("program.edit.goal", "number", index + 1);
    }

    private String milestoneLegend(int index) {
        var visits = shape.at(ProgramShape.milestone(index) + "/visits");
        return desk.words().say("program.edit.milestone", "visits", visits == null ? 0 : visits);
    }

    private List<Field> reward(String at) {
        var fields = new ArrayList<>(title(at));
        if (shape.voucher(at)) {
            fields.addAll(voucher(at));
        }
        return fields;
    }

    private List<Field> title(String at) {
        return texts(at + "/title", say("program.edit.title"), Kind.TEXT, NAME_MAX);
    }

    private List<Field> voucher(String at) {
        var fields = new ArrayList<Field>();
        optional(at + "/applies_to", say("program.edit.applies_to"), Kind.TEXT, LINE_MAX)
                .map(field -> field.hinting(say("program.edit.applies_to_hint")))
                .forEach(fields::add);
        optional(at + "/terms", say("program.edit.terms"), Kind.AREA, TEXT_MAX)
                .forEach(fields::add);
        fields.add(lasting(at + "/validity"));
        if (shape.coded(at)) {
            fields.addAll(showing(at));
        } else {
            fields.add(choice(at + "/redemption", say("program.edit.path"), paths()));
        }
        return fields;
    }

    private Field lasting(String at) {
        var now = Lasting.chosen(shape.at(at));
        var options = Lasting.options(desk, now);
        var value = typed.fields().getOrDefault(at, now);
        return Field.choice(at, say("program.edit.lasts"), value, options).after(typed.mistakes());
    }

    /// How the till gets the code, and when it shows.
    private List<Field> showing(String at) {
        var showing = new CodeShowing(desk, at);
        var fields = new ArrayList<>(showing.boxes(symbol -> ticked(at, symbol)));
        fields.add(showing.reveal(value(at + "/reveal")));
        return fields.stream().map(field -> field.after(typed.mistakes())).toList();
    }

    private boolean ticked(String at, Symbol symbol) {
        return typed.fields().isEmpty()
                ? shape.shows(at, symbol)
                : typed.fields().containsKey(CodeShowing.box(at, symbol));
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
        var fields = new ArrayList<>(ends());
        if (shape.coded()) {
            fields.add(places());
        }
        return fields;
    }

    /// Where wallets show codes; as text, as long as nobody has chosen.
    private Field places() {
        var chosen = value(PASS_CODE).isEmpty() ? Placement.TEXT.code() : value(PASS_CODE);
        var options =
                List.of(
                        new Option(Placement.TEXT.code(), say("program.pass_code.text")),
                        new Option(Placement.SYMBOL.code(), say("program.pass_code.symbol")),
                        new Option(Placement.BESIDE.code(), say("program.pass_code.beside")));
        return Field.choice(PASS_CODE, say("program.edit.pass_code"), chosen, options)
                .hinting(say("program.edit.pass_code_hint"))
                .after(typed.mistakes());
    }

    private List<Field> ends() {
        return List.of(
                number("/welcome_stamps", say("program.edit.welcome"), Goal.STAMPS_MAX - 1L),
                choice("/cycle_end", say("program.edit.cycle_end"), cycles()),
                number("/limits/per_day", say("program.edit.per_day"), 1000)
                        .optional()
                        .hinting(say("program.edit.per_day_hint")));
    }

    private List<Group> translations() {
        return Stream.of(
                        Stream.of(new Group(say("program.edit.card"), translated(""))),
                        IntStream.range(0, shape.goals())
                                .mapToObj(goal -> translation(goalLegend(goal), rewardOf(goal))),
                        IntStream.range(0, shape.milestones())
                                .mapToObj(
                                        milestone ->
                                                translation(
                                                        milestoneLegend(milestone),
                                                        ProgramShape.milestone(milestone)
                                                                + "/reward")))
                .flatMap(group -> group)
                .toList();
    }

    private static String rewardOf(int goal) {
        return ProgramShape.goal(goal) + "/reward";
    }

    private Group translation(String legend, String at) {
        return new Group(legend, translated(at));
    }

    /// The texts that the program has in its own language; each says what stands there otherwise.
    private List<Field> translated(String at) {
        var parts =
                at.isEmpty()
                        ? Stream.of(
                                new Part("/name", "program.edit.name", Kind.TEXT, NAME_MAX),
                                new Part(NEWS, "program.edit.news", Kind.AREA, NEWS_MAX))
                        : Stream.of(
                                new Part("/title", "program.edit.title", Kind.TEXT, NAME_MAX),
                                new Part(
                                        "/applies_to",
                                        "program.edit.applies_to",
                                        Kind.TEXT,
                                        LINE_MAX),
                                new Part("/terms", "program.edit.terms", Kind.AREA, TEXT_MAX));
        return parts.filter(part -> shape.at(at + part.at()) != null)
                .map(part -> translation(at + part.at(), part))
                .toList();
    }

    private record Part(String at, String label, Kind kind, long max) {}

    private Field translation(String at, Part part) {
        var shown = shape.text(at + "/" + base());
        var field =
                text(part.kind(), at + "/" + language, say(part.label()))
                        .atMost(part.max())
                        .optional();
        return shown.isEmpty()
                ? field
                : field.hinting(desk.words().say("program.edit.fallback", "text", shown));
    }

    private List<Field> texts(String at, String label, Kind kind, long max) {
        return List.of(text(kind, at + "/" + language, label).atMost(max));
    }

    private Stream<Field> optional(String at, String label, Kind kind, long max) {
        return texts(at, label, kind, max).stream().map(Field::optional);
    }

    private Field text(Kind kind, String name, String label) {
        return Field.of(kind, name, label, value(name)).after(typed.mistakes());
    }

    private Field number(String name, String label, long max) {
        return text(Kind.NUMBER, name, label).atMost(max);
    }

    private Field choice(String name, String label, List<Option> options) {
        return Field.choice(name, label, value(name), options).after(typed.mistakes());
    }

    private List<Option> paths() {
        return List.of(
                new Option("self", say("program.edit.self")),
                new Option("staff", say("program.edit.staff")));
    }

    private List<Option> cycles() {
        return List.of(
                new Option("after_redemption", say("program.end.after_redemption")),
                new Option("restart", say("program.end.restart")),
                new Option("single", say("program.end.single")));
    }

    private String value(String name) {
        if (typed.fields().containsKey(name)) {
            return typed.fields().getOrDefault(name, "");
        }
        return name.startsWith(ProgramShape.goal(shape.goals()) + "/") ? "" : shape.text(name);
    }

    private String base() {
        return shape.base(desk.merchant().locale());
    }

    private String say(String key) {
        return desk.words().say(key);
    }
}
