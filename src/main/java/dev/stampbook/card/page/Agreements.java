package dev.stampbook.card.page;

import dev.stampbook.customer.Consent.Purpose;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody may agree to, purpose by purpose, in words that say what then happens.
public final class Agreements {

    /// The names of the fields of a form that say what is agreed to begin so.
    public static final String FIELDS = "consent_";

    private Agreements() {}

    /// One purpose with its words and whether she agrees to it.
    public static List<Agreement> offered(
            Visit visit, Collection<Purpose> purposes, Set<Purpose> agreed) {
        return purposes.stream()
                .map(
                        purpose ->
                                new Agreement(
                                        FIELDS + purpose.text(),
                                        visit.words().say(key(purpose)),
                                        agreed.contains(purpose)))
                .toList();
    }

    /// The version of the words that she reads: theirs, and the language that they are in. It
    /// changes with the sentences of `consent.…`.
    public static String text(Visit visit) {
        return "web 1 " + visit.words().language().toLanguageTag();
    }

    /// Whether the form that was sent agrees to a purpose.
    public static boolean ticked(Map<String, String> written, Purpose purpose) {
        return "yes".equals(written.get(FIELDS + purpose.text()));
    }

    private static String key(Purpose purpose) {
        return switch (purpose) {
            case NEWS_BY_EMAIL -> "consent.news_by_email";
            case NEWS_ON_PASS -> "consent.news_on_pass";
            case BIRTHDAY -> "consent.birthday";
            case NEARBY -> "consent.nearby";
        };
    }
}
