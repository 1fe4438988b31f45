package dev.stampbook.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One merchant text in its languages: BCP 47 tag → text, at least one, the base language first.
public record Texts(Map<String, String> values) {

    // RFC 5646 4.4.1 asks for room for 35 characters in a tag; more is nobody's language.
    private static final int LANGUAGE_LENGTH_MAX = 35;

    /// Keeps the order of the entries and turns the line ends of browsers into plain ones; throws
    /// when there is no entry.
    public Texts {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("texts without a language");
        }
        var kept = new LinkedHashMap<String, String>();
        values.forEach(
                (tag, text) -> kept.put(tag, text.replace("\r\n", "\n").replace('\r', '\n')));
        values = Collections.unmodifiableMap(kept);
    }

    /// A text in one language.
    public static Texts of(String language, String text) {
        return new Texts(Map.of(language, text));
    }

    /// The texts of a plain object, as JSON has them; nothing when it is something else.
    public static Optional<Texts> read(@Nullable Object told) {
        if (!(told instanceof Map<?, ?> map) || map.isEmpty()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (var entry : map.entrySet()) {
            if (!(entry.getValue() instanceof String text)) {
                return Optional.empty();
            }
            values.put(String.valueOf(entry.getKey()), text);
        }
        return Optional.of(new Texts(values));
    }

    /// One of the texts, and its language as a BCP 47 tag.
    public record Said(String language, String text) {}

    /// The text in the first preferred language there is: exactly, without its region, in another
    /// region; else the first text.
    public String in(List<String> preferred) {
        return said(preferred).text();
    }

    /// The same with its language, for pages in another one to tell.
    public Said said(List<String> preferred) {
        var found =
                preferred.stream()
                        .flatMap(language -> find(language).stream())
                        .findFirst()
                        .orElseGet(() -> values.entrySet().iterator().next());
        return new Said(found.getKey(), found.getValue());
    }

    /// What is wrong with the entries, in their order; a text longer than `max` code points is.
    public List<TextProblem> check(int max) {
        var problems = new ArrayList<TextProblem>();
        var seen = new HashSet<String>();
        values.forEach(
                (language, text) -> {
                    languageProblem(language, seen.add(lower(language)))
                            .or(() -> textProblem(text, max))
                            .map(kind -> new TextProblem(language, kind))
                            .ifPresent(problems::add);
                });
        return problems;
    }

    private Optional<Map.Entry<String, String>> find(String preferred) {
        for (var range = lower(preferred); !range.isEmpty(); range = withoutLastSubtag(range)) {
            var wanted = range;
            var found = first(language -> language.equals(wanted));
            if (found.isPresent()) {
                return found;
            }
        }
        var primary = lower(preferred).split("-", 2)[0];
        return first(language -> language.startsWith(primary + "-"));
    }

    private Optional<Map.Entry<String, String>> first(Predicate<String> wanted) {
        return values.entrySet().stream()
                .filter(entry -> wanted.test(lower(entry.getKey())))
                .findFirst();
    }

    private static String withoutLastSubtag(String range) {
        return range.substring(0, Math.max(0, range.lastIndexOf('-')));
    }

    private static String lower(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    private static Optional<TextProblem.Kind> languageProblem(String language, boolean first) {
        if (!wellFormed(language)) {
            return Optional.of(TextProblem.Kind.LANGUAGE_MALFORMED);
        }
        return first ? Optional.empty() : Optional.of(TextProblem.Kind.LANGUAGE_REPEATED);
    }

    private static Optional<TextProblem.Kind> textProblem(String text, int max) {
        if (text.isBlank()) {
            return Optional.of(TextProblem.Kind.BLANK);
        }
        if (text.codePointCount(0, text.length()) > max) {
            return Optional.of(TextProblem.Kind.TOO_LONG);
        }
        return text.codePoints().anyMatch(Texts::forbidden)
                ? Optional.of(TextProblem.Kind.FORBIDDEN_CHARACTER)
                : Optional.empty();
    }

    private static boolean wellFormed(String language) {
        if (language.isEmpty() || language.length() > LANGUAGE_LENGTH_MAX) {
            return false;
        }
        try {
            // The builder would also take an underscore for the separator.
            return language.indexOf('_') < 0
                    && !new Locale.Builder()
                            .setLanguageTag(language)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    private static boolean forbidden(int character) {
        int type = Character.getType(character);
        return type == Character.SURROGATE || (type == Character.CONTROL && character != '\n');
    }
}
