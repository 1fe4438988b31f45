package dev.stampbook.card.desk;

import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A program as a plain form: which of its fields the form has, and what becomes of what was typed.
///
/// The fields are named by JSON pointers into the body of the API. A goal that is taken away leaves
/// the body, and mistakes are told at the fields as the form has them.
record ProgramShape(Map<String, Object> form, int goals) {

    private static final String GOALS = "goals";

    /// Goals have small numbers and languages short names, whoever fills the form in.
    private static final Pattern FIELD =
            Pattern.compile(
                    "/name/[\\w-]{2,35}|/cycle_end|/welcome_stamps|/limits/per_day"
                            + "|/goals/[0-9]{1,2}/(stamps|gone|reward/redemption"
                            + "|reward/(title|applies_to|terms)/[\\w-]{2,35})");

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
        return at(form, pointer);
    }

    private static @Nullable Object at(Map<String, Object> whole, String pointer) {
        Object here = whole;
        for (var step : pointer.substring(1).split("/", -1)) {
            here =
                    switch (here) {
                        case Map<?, ?> map -> map.get(step);
                        case List<?> list -> item(list, Integer.parseInt(step));
                        case null, default -> null;
                    };
        }
        return here;
    }

    private static @Nullable Object item(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    /// The languages that a text has, the first of them the base; `base` when it has none.
    List<String> languages(String pointer, String base) {
        return at(pointer) instanceof Map<?, ?> texts && !texts.isEmpty()
                ? texts.keySet().stream().map(Object::toString).toList()
                : List.of(base);
    }

    /// Whether a goal gives a voucher.
    boolean voucher(int goal) {
        return "voucher".equals(at(goal(goal) + "/reward/kind"));
    }

    static String goal(int index) {
        return "/" + GOALS + "/" + index;
    }

    /// Whether a field is one of the form's.
    static boolean known(String field) {
        return FIELD.matcher(field).matches();
    }

    /// The body of a change: name, goals, welcome stamps, the end of a cycle and the limit of a
    /// day, as they were typed. Throws for a number that is none.
    Map<String, Object> body(Map<String, String> typed) {
        var problems = new ArrayList<Problem>();
        var body = copy(form);
        typed.forEach((pointer, text) -> put(body, pointer, text.strip(), problems));
        InvalidInput.unless(problems);
        var wanted = new LinkedHashMap<String, Object>();
        for (var field : List.of("name", "cycle_end", "welcome_stamps", "limits")) {
            wanted.put(field, body.get(field));
        }
        wanted.put(GOALS, kept(body, typed));
        return wanted;
    }

    /// A mistake in the body, at the field of the form that it is about.
    static InvalidInput placed(InvalidInput invalid, Map<String, String> typed) {
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
    private static List<Object> kept(Map<String, Object> body, Map<String, String> typed) {
        var kept = new ArrayList<Object>();
        var all = (List<Object>) body.getOrDefault(GOALS, List.of());
        for (var i = 0; i < all.size(); i++) {
            if (!gone(typed, i)) {
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
        if (!pointer.startsWith("/") || pointer.endsWith("/gone")) {
            return;
        }
        var number = pointer.endsWith("stamps") || pointer.endsWith("/per_day");
        if (!number) {
            if (text.isEmpty() && optional(pointer)) {
                clear(body, pointer);
            } else {
                set(body, pointer, text);
            }
        } else if (text.isEmpty()) {
            clear(body, pointer);
        } else if (text.matches("[0-9]{1,9}")) {
            set(body, pointer, Long.valueOf(text));
        } else {
            problems.add(Problem.at(pointer, "invalid.type"));
        }
    }

    private static boolean optional(String pointer) {
        return pointer.contains("/applies_to/") || pointer.contains("/terms/");
    }

    /// Puts a value where the pointer leads, making what is missing on the way.
    @SuppressWarnings("unchecked")
    private static void set(Map<String, Object> body, String pointer, Object value) {
        var steps = pointer.substring(1).split("/", -1);
        Map<String, Object> here = body;
        for (var i = 0; i < steps.length - 1; i++) {
            if (steps[i].equals(GOALS)) {
                var list = (List<Object>) here.computeIfAbsent(GOALS, none -> new ArrayList<>());
                var index = Integer.parseInt(steps[++i]);
                while (list.size() <= index) {
                    list.add(fresh());
                }
                here = (Map<String, Object>) list.get(index);
            } else {
                here =
                        (Map<String, Object>)
                                here.computeIfAbsent(steps[i], none -> new TreeMap<>());
            }
        }
        here.put(steps[steps.length - 1], value);
    }

    /// Takes a value away, and a text that has no language left with it.
    private static void clear(Map<String, Object> body, String pointer) {
        var end = pointer.lastIndexOf('/');
        if (ProgramShape.at(body, pointer.substring(0, end)) instanceof Map<?, ?> holder) {
            holder.remove(pointer.substring(end + 1));
            if (holder.isEmpty()) {
                clear(body, pointer.substring(0, end));
            }
        }
    }

    /// A goal that the form adds gives a voucher that staff redeem.
    private static Map<String, Object> fresh() {
        var reward = new LinkedHashMap<String, Object>();
        reward.put("kind", "voucher");
        reward.put("redemption", "staff");
        var goal = new LinkedHashMap<String, Object>();
        goal.put("reward", reward);
        return goal;
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T value) {
        return (T)
                switch (value) {
                    case Map<?, ?> map -> {
                        var copy = new LinkedHashMap<String, Object>();
                        map.forEach(
                                (key, one) -> {
                                    if (one != null) {
                                        copy.put(key.toString(), copy(one));
                                    }
                                });
                        yield copy;
                    }
                    case List<?> list -> {
                        var copy = new ArrayList<Object>();
                        list.forEach(one -> copy.add(copy(one)));
                        yield copy;
                    }
                    default -> value;
                };
    }
}
