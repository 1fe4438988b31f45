package dev.stampbook.platform.secret;

import dev.stampbook.platform.code.Crockford;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Draws the long random texts that are a right in themselves: scan, view, voucher and session
/// tokens and API keys.
///
/// Each begins with the prefix of its merchant, so that one look finds the merchant and the second,
/// by fingerprint, the row. After it come 26 Crockford symbols: 130 random bits, which nobody
/// guesses.
public final class Tokens {

    private static final int PREFIX_SYMBOLS = 5;
    private static final int RANDOM_SYMBOLS = 26;
    private static final String SYMBOL = "[0-9a-hjkmnp-tv-z]";
    private static final Pattern PREFIX = Pattern.compile(SYMBOL + "{5}");
    private static final Pattern TOKEN =
            Pattern.compile("(?:" + SYMBOL + "{5}|sb_" + SYMBOL + "{5}_)" + SYMBOL + "{26}");
    private static final int LENGTH_MAX = 3 + PREFIX_SYMBOLS + 1 + RANDOM_SYMBOLS;

    private final SecureRandom random = new SecureRandom();

    /// A random prefix for a new merchant: five symbols in lower case; the caller keeps it unique.
    public String drawPrefix() {
        return symbols(PREFIX_SYMBOLS);
    }

    /// A new token of the merchant with that prefix: 31 symbols in lower case.
    public String draw(String prefix) {
        return checked(prefix) + symbols(RANDOM_SYMBOLS);
    }

    /// A new API key of the merchant with that prefix: `sb_` prefix `_` 26 symbols in lower case.
    public String drawApiKey(String prefix) {
        return "sb_" + checked(prefix) + "_" + symbols(RANDOM_SYMBOLS);
    }

    /// The prefix, in lower case, of a text that has the shape of a token or API key; else empty.
    public static Optional<String> prefixOf(String text) {
        return canonical(text).map(Tokens::prefix);
    }

    /// The one form, in lower case, in which a token or API key gets its fingerprint, or empty for
    /// any text of another shape.
    public static Optional<String> canonical(String text) {
        // Foreign letters that lower into ASCII must not count, and no long text is copied.
        if (text.length() > LENGTH_MAX || text.chars().anyMatch(letter -> letter >= 128)) {
            return Optional.empty();
        }
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(lower -> TOKEN.matcher(lower).matches());
    }

    private static String prefix(String canonical) {
        int start = canonical.startsWith("sb_") ? 3 : 0;
        return canonical.substring(start, start + PREFIX_SYMBOLS);
    }

    private String symbols(int count) {
        return Crockford.random(count, random).toLowerCase(Locale.ROOT);
    }

    private static String checked(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("no prefix of a merchant");
        }
        return prefix;
    }
}
