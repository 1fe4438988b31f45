package dev.stampbook.architecture.tidy;

import java.util.stream.Stream;

/// Every language of a module says exactly what English says, with the same open places.
record Translations() implements TidyRule {

    @Override
    public Stream<Violation> check(Sources sources) {
        return Catalogue.english(sources)
                .flatMap(
                        english ->
                                Catalogue.in(sources)
                                        .filter(other -> other.folder().equals(english.folder()))
                                        .filter(other -> !other.isEnglish())
                                        .flatMap(other -> differences(english, other)));
    }

    private static Stream<Violation> differences(Catalogue english, Catalogue other) {
        return Stream.of(missing(english, other), extra(english, other), places(english, other))
                .flatMap(found -> found);
    }

    private static Stream<Violation> missing(Catalogue english, Catalogue other) {
        return english.words().keySet().stream()
                .filter(key -> !other.words().containsKey(key))
                .map(key -> other.violation(key, "no words for", "translate the English sentence"));
    }

    private static Stream<Violation> extra(Catalogue english, Catalogue other) {
        return other.words().keySet().stream()
                .filter(key -> !english.words().containsKey(key))
                .map(
                        key ->
                                other.violation(
                                        key,
                                        "English has no",
                                        "add it to en.properties, or drop it"));
    }

    private static Stream<Violation> places(Catalogue english, Catalogue other) {
        return english.words().keySet().stream()
                .filter(other.words()::containsKey)
                .filter(key -> !english.places(key).equals(other.places(key)))
                .map(
                        key ->
                                other.violation(
                                        key,
                                        "other places than in English in",
                                        "use " + english.places(key)));
    }
}
