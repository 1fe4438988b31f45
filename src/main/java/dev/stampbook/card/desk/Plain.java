package dev.stampbook.card.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Plain objects and lists, as a body has them, reached by JSON pointers.
final class Plain {

    private Plain() {}

    /// What stands at a pointer.
    static @Nullable Object at(Map<String, Object> whole, String pointer) {
        Object here = whole;
        for (var step : steps(pointer)) {
            here =
                    switch (here) {
                        case Map<?, ?> map -> map.get(step);
                        case List<?> list -> item(list, Integer.parseInt(step));
                        case null, default -> null;
                    };
        }
        return here;
    }

    /// Puts a value where the pointer leads, making what is missing on the way; a list grows by
    /// what `fresh` gives.
    @SuppressWarnings("unchecked")
    static void set(
            Map<String, Object> whole, String pointer, Object value, Supplier<Object> fresh) {
        var steps = steps(pointer);
        Map<String, Object> here = whole;
        for (var i = 0; i < steps.length - 1; i++) {
            if (steps[i + 1].matches("[0-9]+")) {
                var list = (List<Object>) here.computeIfAbsent(steps[i], none -> new ArrayList<>());
                var index = Integer.parseInt(steps[++i]);
                while (list.size() <= index) {
                    list.add(fresh.get());
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
    static void clear(Map<String, Object> whole, String pointer) {
        var end = pointer.lastIndexOf('/');
        if (at(whole, pointer.substring(0, end)) instanceof Map<?, ?> holder) {
            holder.remove(pointer.substring(end + 1));
            if (holder.isEmpty()) {
                clear(whole, pointer.substring(0, end));
            }
        }
    }

    /// The same once more, without what is null.
    @SuppressWarnings("unchecked")
    static <T> T copy(T value) {
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

    private static @Nullable Object item(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static String[] steps(String pointer) {
        return pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    }
}
