package dev.stampbook.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names as they are looked up: lower case, without accents, one space between words.
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Folded() {}

    static @Nullable String text(@Nullable String name) {
        return name == null ? null : of(name);
    }

    /// The text as it is compared.
    public static String of(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /// The last of several words, which in many languages is the name of the family.
    static @Nullable String lastWord(@Nullable String name) {
        var whole = name == null ? "" : of(name);
        return whole.contains(" ") ? whole.substring(whole.lastIndexOf(' ') + 1) : null;
    }
}
