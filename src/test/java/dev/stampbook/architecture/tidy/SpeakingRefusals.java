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

    /// A semicolon in a sentence is not the end of the constants.
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

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
        return codes(file)
                .map(code -> "refusal." + code)
                .filter(key -> !known.contains(key))
                .map(key -> silent(file, key));
    }

    /// The codes of all refusals that are declared in a file.
    static Stream<String> codes(SourceFile file) {
        return ENUM.matcher(COMMENT.matcher(file.text()).replaceAll(""))
                .results()
                .flatMap(body -> CONSTANT.matcher(body.group(1)).results())
                .map(SpeakingRefusals::code);
    }

    private static String code(MatchResult constant) {
        return constant.group(1).toLowerCase(Locale.ROOT);
    }

    private static Violation silent(SourceFile file, String key) {
        return new Violation(
                file.path(),
                1,
                "a refusal without words: " + key,
                "a sentence in messages/<module>/en.properties that says why and when it works");
    }
}
