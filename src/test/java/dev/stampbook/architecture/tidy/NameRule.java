package dev.stampbook.architecture.tidy;

import dev.stampbook.architecture.tidy.JavaSource.Declared;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A rule about what main code declares.
record NameRule(String specimens, Predicate<Declared> banned, String wrong, String instead)
        implements TidyRule {

    private static final Pattern VAGUE =
            Pattern.compile("(process|handle|manage)([A-Z].*)?|do[A-Z].*");

    static final TidyRule VAGUE_DEEDS =
            new NameRule(
                    "VagueDeeds",
                    name ->
                            name.kind() == JavaSource.Kind.METHOD
                                    && VAGUE.matcher(name.name()).matches(),
                    "a method whose name hides its deed",
                    "the deed: stamp, redeem, issue, void, expire, send, deliver …");

    static final TidyRule SPEAKING_FACES =
            new NameRule(
                    "SpeakingFaces",
                    Declared::needsSentence,
                    "a public type or method without a sentence",
                    "one line of /// above it (what it is, units, errors), or less visibility");

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.mainJava()
                .flatMap(
                        source ->
                                source.names().stream()
                                        .filter(banned)
                                        .map(name -> violation(source, name)));
    }

    private Violation violation(JavaSource source, Declared name) {
        return source.violation(name.line(), wrong + ": " + name.name(), instead);
    }
}
