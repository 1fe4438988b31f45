package dev.stampbook.card.desk;

import dev.stampbook.card.pass.PassContent.Front.Placement;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.reward.desk.CodeShowing;
import dev.stampbook.reward.desk.Lasting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A program as a plain form: which of its fields the form has, and what becomes of what was typed.
///
/// The fields are named by JSON pointers into the body of the API. A goal that is taken away leaves
/// the body, and mistakes are told at the fields as the form has them.
record ProgramShape(Map<String, Object> form, int goals) {

    private static final String GOALS = "goals";
    private static final String MILESTONES = "milestones";

    /// Goals have small numbers and languages short names, whoever fills the form in.
    private static final Pattern FIELD =
            Pattern.compile(
                    "/(name|design/news)/[\\w-]{2,35}|/design/pass_code"
                            + "|/cycle_end|/welcome_stamps|/limits/per_day"
                            + "|/goals/[0-9]{1,2}/(stamps|gone)"
                            + "|/(goals|milestones)/[0-9]{1,2}/reward/(redemption|reveal|validity"
                            + "|redeem_code/symbols/[a-z_0-9]{2,8}"
                            + "|(title|applies_to|terms)/[\\w-]{2,35})");

    /// The shape of a program as the API would be sent it.
    static ProgramShape of(Map<String, Object> form) {
        return new ProgramShape(form, form.get(GOALS) instanceof List<?> list ? list.size() : 0);
    }

    /// What stands at a pointer, as text; empty when nothing does.
    String text(String pointer) {
        var value = at(pointer);
        return value == null ? "" : value.toString();
    }

    /// What stands at a pointer.
    @Nullable Object at(String pointer) {
        return Plain.at(form, pointer);
    }

    /// The languages that a text has, the first of them the base; `base` when it has none.
    List<String> languages(String pointer, String base) {
        return at(pointer) instanceof Map<?, ?> texts && !texts.isEmpty()
                ? texts.keySet().stream().map(Object::toString).toList()
                : List.of(base);
    }

    /// The language that the program is written in first: the one given if it has a name in it.
    String base(String locale) {
        var all = languages("/name", locale);
        return all.contains(locale) ? locale : all.getFirst();
    }

    /// Whether the reward at a pointer is a voucher.
    boolean voucher(String reward) {
        return "voucher".equals(at(reward + "/kind"));
    }

    /// Whether the reward at a pointer is used by its code in the till.
    boolean coded(String reward) {
        return "code".equals(at(reward + "/redemption"));
    }

    /// Whether any of its rewards is.
    boolean coded() {
        return rewards().anyMatch(this::coded);
    }

    /// Whether a code is shown as a symbol, as things stand.
    boolean shows(String reward, Symbol symbol) {
        return at(reward + "/redeem_code/symbols") instanceof List<?> all
                && all.contains(symbol.code());
    }

    /// Where its rewards are.
    private Stream<String> rewards() {
        return Stream.concat(
                        IntStream.range(0, goals).mapToObj(ProgramShape::goal),
                        IntStream.range(0, milestones()).mapToObj(ProgramShape::milestone))
                .map(at -> at + "/reward");
    }

    /// How many milestones there are.
    int milestones() {
        return form.get(MILESTONES) instanceof List<?> list ? list.size() : 0;
    }

    static String milestone(int index) {
        return "/" + MILESTONES + "/" + index;
    }

    static String goal(int index) {
        return "/" + GOALS + "/" + index;
    }

    /// Whether a field is one of the form's.
    static boolean known(String field) {
        return FIELD.matcher(field).matches();
    }

    /// The body of a change: name, goals, milestones, welcome stamps, the end of a cycle and the
    /// limit of a day, as they were typed. Throws for a number that is none. Without a goal among
    /// the fields they are texts in one more language, of which an empty one is taken away.
    Map<String, Object> body(Map<String, String> typed) {
        var problems = new ArrayList<Problem>();
        var body = Plain.copy(form);
        var translating = translating(typed);
        typed.forEach(
                (pointer, text) -> {
                    if (translating && text.isBlank()) {
                        Plain.clear(body, pointer);
                    } else {
                        put(body, pointer, text.strip(), problems);
                    }
                });
        InvalidInput.unless(problems);
        if (!translating) {
            rewards().filter(this::coded).forEach(at -> show(body, at, typed));
        }
        var wanted = new LinkedHashMap<String, Object>();
        for (var field : List.of("name", MILESTONES, "cycle_end", "welcome_stamps", "limits")) {
            wanted.put(field, body.get(field));
        }
        // The last of it may have been taken away.
        wanted.put("design", body.getOrDefault("design", Map.of()));
        wanted.put(GOALS, kept(body, typed));
        return wanted;
    }

    /// The symbols that were ticked. Who closes the voucher follows from when its code shows.
    private void show(Map<String, Object> body, String at, Map<String, String> typed) {
        if (!typed.containsKey(at + "/reveal")) {
            return;
        }
        var symbols = new ArrayList<String>();
        if (shows(at, Symbol.TEXT)) {
            symbols.add(Symbol.TEXT.code());
        }
        CodeShowing.ticked(at, typed).forEach(symbol -> symbols.add(symbol.code()));
        Plain.set(body, at + "/redeem_code/symbols", symbols, ProgramShape::fresh);
        if (!text(at + "/reveal").equals(typed.get(at + "/reveal"))) {
            Plain.clear(body, at + "/closing");
        }
    }

    /// Whether only texts in one more language were typed.
    static boolean translating(Map<String, String> typed) {
        return typed.keySet().stream().noneMatch(field -> field.endsWith("/stamps"));
    }

    /// A mistake in the body, at the field of the form that it is about.
    static InvalidInput placed(InvalidInput invalid, Map<String, String> typed) {
        return CodeShowing.placed(onFields(invalid, typed), typed);
    }

    private static InvalidInput onFields(InvalidInput invalid, Map<String, String> typed) {
        var taken = new ArrayList<Integer>();
        for (var i = 0; typed.containsKey(goal(i) + "/stamps"); i++) {
            if (!gone(typed, i)) {
                taken.add(i);
            }
        }
        return new InvalidInput(
                invalid.problems().stream()
                        .map(
                                problem ->
                                        new Problem(
                                                original(problem.pointer(), taken),
                                                problem.key(),
                                                problem.values()))
                        .toList());
    }

    private static String original(String pointer, List<Integer> taken) {
        var steps = pointer.split("/", 4);
        if (steps.length < 3 || !steps[1].equals(GOALS)) {
            return pointer.equals("/" + GOALS) ? goal(0) + "/stamps" : pointer;
        }
        var index = Integer.parseInt(steps[2]);
        var rest = steps.length > 3 ? "/" + steps[3] : "";
        return goal(index < taken.size() ? taken.get(index) : index) + rest;
    }

    @SuppressWarnings("unchecked")
    private List<Object> kept(Map<String, Object> body, Map<String, String> typed) {
        var kept = new ArrayList<Object>();
        var all = (List<Object>) body.getOrDefault(GOALS, List.of());
        for (var i = 0; i < all.size(); i++) {
            var unasked = i < goals && !typed.containsKey(goal(i) + "/stamps");
            if (unasked || !gone(typed, i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    /// Ticked away, or a new one that nobody filled in.
    private static boolean gone(Map<String, String> typed, int goal) {
        return typed.containsKey(goal(goal) + "/gone")
                || typed.getOrDefault(goal(goal) + "/stamps", "").isBlank();
    }

    private void put(
            Map<String, Object> body, String pointer, String text, List<Problem> problems) {
        if (!pointer.startsWith("/") || pointer.endsWith("/gone") || !written(pointer)) {
            return;
        }
        if (pointer.endsWith("/validity")) {
            var validity = Lasting.validity(text);
            if (validity != null) {
                Plain.set(body, pointer, validity, ProgramShape::fresh);
            }
            return;
        }
        var number = pointer.endsWith("stamps") || pointer.endsWith("/per_day");
        if (!number) {
            if ((text.isEmpty() && optional(pointer)) || usual(pointer, text)) {
                Plain.clear(body, pointer);
            } else {
                Plain.set(body, pointer, text, ProgramShape::fresh);
            }
        } else if (text.isEmpty()) {
            Plain.clear(body, pointer);
        } else if (text.matches("[0-9]{1,9}")) {
            Plain.set(body, pointer, Long.valueOf(text), ProgramShape::fresh);
        } else {
            problems.add(Problem.at(pointer, "invalid.type"));
        }
    }

    /// Boxes are read together, and milestones are not made here.
    private boolean written(String pointer) {
        var steps = pointer.split("/", 4);
        return !pointer.contains("/symbols/")
                && (!steps[1].equals(MILESTONES) || Integer.parseInt(steps[2]) < milestones());
    }

    /// What holds without being said.
    private static boolean usual(String pointer, String text) {
        return pointer.equals("/design/pass_code") && text.equals(Placement.TEXT.code());
    }

    private static boolean optional(String pointer) {
        return pointer.contains("/applies_to/")
                || pointer.contains("/terms/")
                || pointer.startsWith("/design/");
    }

    /// A goal that the form adds gives a voucher that staff redeem.
    private static Object fresh() {
        var reward = new LinkedHashMap<String, Object>();
        reward.put("kind", "voucher");
        reward.put("redemption", "staff");
        var goal = new LinkedHashMap<String, Object>();
        goal.put("reward", reward);
        return goal;
    }
}
