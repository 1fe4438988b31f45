package dev.stampbook.architecture.tidy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that are asked for exist, and words that exist are asked for. A key counts as asked for
/// when it stands between quotation marks in main Java or in a template. A quoted beginning with a
/// dot at its end (`"refusal."`) stands for what enums put after it: the codes of refusals after
/// one that speaks of them, else the constants of any enum.
record UsedWords(Pattern asking) implements TidyRule {

    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9][\\w.-]*)\"");

    private static final Predicate<String> REFUSING =
            Pattern.compile("refus(al|ed)\\.$").asPredicate();

    private static final Pattern CONSTANT =
            Pattern.compile("(?m)^\\s+([A-Z][A-Z0-9_]+)(\\(.*\\))?[,;]?$");

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
        Set<String> asked = asked(sources);
        return Catalogue.english(sources)
                .flatMap(
                        english ->
                                english.words().keySet().stream()
                                        .filter(key -> !asked.contains(key))
                                        .map(key -> unused(english, key)));
    }

    private static Set<String> asked(Sources sources) {
        List<String> refusals = ends(sources, SpeakingRefusals::codes);
        List<String> constants = ends(sources, UsedWords::constants);
        return readers(sources)
                .flatMap(file -> QUOTED.matcher(file.text()).results())
                .map(match -> match.group(1))
                .flatMap(quoted -> meant(quoted, REFUSING.test(quoted) ? refusals : constants))
                .collect(Collectors.toSet());
    }

    private static Stream<String> meant(String quoted, List<String> ends) {
        return quoted.endsWith(".") ? ends.stream().map(end -> quoted + end) : Stream.of(quoted);
    }

    private static List<String> ends(
            Sources sources, Function<SourceFile, Stream<String>> declared) {
        return sources.mainJava().flatMap(source -> declared.apply(source.file())).toList();
    }

    private static Stream<String> constants(SourceFile file) {
        return file.text().contains("enum ")
                ? CONSTANT.matcher(file.text())
                        .results()
                        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                : Stream.of();
    }

    private static Violation unused(Catalogue english, String key) {
        return english.violation(key, "nobody says", "delete the key in every language");
    }

    private static Stream<SourceFile> readers(Sources sources) {
        return sources.ending("java", "jte").filter(SourceFile::isMain);
    }
}
