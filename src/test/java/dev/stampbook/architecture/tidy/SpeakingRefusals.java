package dev.stampbook.architecture.tidy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every no can be said to a person: each constant of a refusal enum has its words.
record SpeakingRefusals() implements TidyRule {

    private static final Pattern ENUM =
            Pattern.compile("enum\\s+\\w+\\s+implements\\s+Refusal\\s*\\{([^;}]*)");

    private static final Pattern CONSTANT =
            Pattern.compile("(?m)^\\s*([A-Z][A-Z0-9_]+)\\s*[,({]?.*$");

    @Override
    public Stream<Violation> check(Sources sources) {
        Set<String> known =
                Catalogue.english(sources)
                        .flatMap(english -> english.words().keySet().stream())
                        .collect(Collectors.toSet());
        return sources.mainJava().flatMap(source -> silent(source.file(), known));
    }

    private static Stream<Violation> silent(SourceFile file, Set<String> known) {
        return ENUM.matcher(file.text())
                .results()
                .flatMap(body -> CONSTANT.matcher(body.group(1)).results())
                .map(SpeakingRefusals::key)
                .filter(key -> !known.contains(key))
                .map(key -> silent(file, key));
    }

    private static String key(MatchResult constant) {
        return "refusal." + constant.group(1).toLowerCase(Locale.ROOT);
    }

    private static Violation silent(SourceFile file, String key) {
        return new Violation(
                file.path(),
                1,
                "a refusal without words: " + key,
                "a sentence in messages/<module>/en.properties that says why and when it works");
    }
}
