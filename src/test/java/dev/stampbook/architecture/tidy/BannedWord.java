package dev.stampbook.architecture.tidy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word that has a better one in the glossary, looked for in names that we choose ourselves and
/// in the English words on the screen. `allowed` lists modules and phrases in which it is right.
record BannedWord(Pattern phrase, String instead, Set<String> allowed) {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_-]+");

    static final List<BannedWord> ALL =
            List.of(
                    word("tenants?", "merchant"),
                    word("shops?", "merchant, or location for the place"),
                    word("branch(es)?", "location"),
                    word("cashiers?|employees?", "staff member"),
                    word("memberships?", "card"),
                    word("tiers?", "goal"),
                    word("prizes?|benefits?", "reward"),
                    word("coupons?", "voucher"),
                    word("promo codes?", "redeem code"),
                    // A shutdown hook is the JVM's word.
                    word("hooks?", "endpoint (and webhook is one word)", "shutdown hook"),
                    word("audit log|event store", "journal"),
                    // A principal is what Spring Security calls the signed-in one.
                    word("principals?", "actor", "access"));

    /// In names of types only: everybody may hold the platform's `Transactions` in a variable, and
    /// to a browser a theme is light or dark.
    static final List<BannedWord> IN_TYPES =
            List.of(
                    word("transactions?", "scan, or Transactions of the platform", "platform"),
                    word("themes?", "design"));

    private static BannedWord word(String words, String instead, String... allowed) {
        return new BannedWord(Pattern.compile("\\b(" + words + ")\\b"), instead, Set.of(allowed));
    }

    /// This word as it stands in a name or a line of the module, split at humps and underscores.
    Optional<String> in(String text, String module) {
        String words = HUMP.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        boolean right = allowed.stream().anyMatch(a -> a.equals(module) || words.contains(a));
        Matcher found = phrase.matcher(words);
        return !right && found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
