package dev.stampbook.architecture.tidy;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that are asked for exist, and words that exist are asked for. A key counts as asked for
/// when it stands between quotation marks in main Java or in a template; a quoted beginning with
/// a dot at its end (`"refusal."`) stands for all keys that begin so.
record UsedWords(Pattern asking) implements TidyRule {

    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9][\\w.-]*)\"");

    @Override
    public Stream<Violation> check(Sources sources) {
        return Stream.concat(unknown(sources), unused(sources));
    }

    private Stream<Violation> unknown(Sources sources) {
        Set<String> known =
                Catalogue.english(sources)
                        .flatMap(english -> english.words().keySet().stream())
                        .collect(Collectors.toSet());
        return readers(sources).flatMap(file -> unknown(file, known));
    }

    private Stream<Violation> unknown(SourceFile file, Set<String> known) {
        return asking.matcher(file.text())
                .results()
                .filter(match -> !isKnown(match.group(1), known))
                .map(match -> unknown(file, match));
    }

    private static boolean isKnown(String key, Set<String> known) {
        return key.endsWith(".") || known.contains(key);
    }

    private static Violation unknown(SourceFile file, MatchResult match) {
        return new Violation(
                file.path(),
                file.lineOf(match),
                "no words for " + match.group(1),
                "add the key to messages/<module>/en.properties");
    }

    private static Stream<Violation> unused(Sources sources) {
        Set<String> quoted =
                readers(sources)
                        .flatMap(file -> QUOTED.matcher(file.text()).results())
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        return Catalogue.english(sources)
                .flatMap(
                        english ->
                                english.words().keySet().stream()
                                        .filter(key -> !isQuoted(key, quoted))
                                        .map(key -> unused(english, key)));
    }

    private static boolean isQuoted(String key, Set<String> quoted) {
        return quoted.contains(key)
                || quoted.stream().anyMatch(q -> q.endsWith(".") && key.startsWith(q));
    }

    private static Violation unused(Catalogue english, String key) {
        return english.violation(key, "nobody says", "delete the key in every language");
    }

    private static Stream<SourceFile> readers(Sources sources) {
        return sources.ending("java", "jte").filter(SourceFile::isMain);
    }
}
