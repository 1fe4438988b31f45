package dev.stampbook.platform.json;

import java.util.Locale;
import java.util.stream.Stream;

/// The names of our types in JSON.
public final class Kinds {

    private Kinds() {}

    /// The value of `kind` by which a member of a sealed family is told apart.
    public static String of(Class<?> member) {
        var named = member.getAnnotation(Kind.class);
        return named == null ? snake(member.getSimpleName()) : named.value();
    }

    /// Whether the type stands for a sealed family of ours.
    public static boolean family(Class<?> type) {
        return ours(type) && type.isInterface() && type.isSealed();
    }

    /// Whether the type is a member of such a family.
    public static boolean member(Class<?> type) {
        return ours(type) && Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    /// A Java name in the form that JSON uses: `minIntervalSeconds` → `min_interval_seconds`.
    public static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("dev.stampbook.");
    }
}
