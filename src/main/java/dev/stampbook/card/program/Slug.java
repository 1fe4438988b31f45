package dev.stampbook.card.program;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The last part of a join link: words of the program's name, and the merchant's prefix at the
/// end, which leads to the merchant.
final class Slug {

    private static final int WORDS_LENGTH_MAX = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Slug() {}

    /// The words of a name in plain letters, or `card` when its script has none.
    static String words(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var words = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = words.substring(0, Math.min(words.length(), WORDS_LENGTH_MAX));
        var tidy = EDGES.matcher(cut).replaceAll("");
        return tidy.isEmpty() ? "card" : tidy;
    }

    static String of(String words, String number, String prefix) {
        return words + number + "-" + prefix;
    }
}
