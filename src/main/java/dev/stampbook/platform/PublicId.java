package dev.stampbook.platform;

import dev.stampbook.platform.code.Crockford;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The form of an id outside: its kind, an underscore and 26 Crockford symbols (`crd_01K…`).
public final class PublicId {

    private PublicId() {}

    /// The public form, with symbols in upper case.
    public static String of(IdKind kind, UUID id) {
        return kind.prefix() + "_" + Crockford.encode(id);
    }

    /// The id of that kind which the text spells in either case, or empty for any other text.
    public static Optional<UUID> parse(IdKind kind, String text) {
        int start = kind.prefix().length() + 1;
        // The length is checked first, so that hostile text is never copied at its own size.
        if (text.length() != start + 26 || !begins(kind, text.substring(0, start))) {
            return Optional.empty();
        }
        return Crockford.uuid(text.substring(start));
    }

    private static boolean begins(IdKind kind, String start) {
        // Foreign letters such as the Kelvin sign turn into ASCII when lowered: they do not count.
        return start.chars().allMatch(letter -> letter < 128)
                && start.toLowerCase(Locale.ROOT).equals(kind.prefix() + "_");
    }
}
