package dev.stampbook.architecture.tidy;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every template is rendered by a door or called by another template.
record DeadTemplates() implements TidyRule {

    private static final String ROOT = "src/main/jte/";

    private static final Pattern CALL = Pattern.compile("@template\\.([\\w.]+)\\s*\\(");

    @Override
    public Stream<Violation> check(Sources sources) {
        Set<String> used =
                Stream.concat(namedInJava(sources), calledInTemplates(sources))
                        .collect(Collectors.toSet());
        return sources.ending("jte")
                .filter(Predicate.not(file -> used.contains(name(file))))
                .map(DeadTemplates::dead);
    }

    private static Stream<String> namedInJava(Sources sources) {
        return sources.mainJava()
                .flatMap(source -> source.texts().stream())
                .map(text -> text.value().replaceFirst("\\.jte$", ""));
    }

    private static Stream<String> calledInTemplates(Sources sources) {
        return sources.ending("jte")
                .flatMap(file -> CALL.matcher(file.text()).results())
                .map(DeadTemplates::path);
    }

    private static String path(MatchResult call) {
        return call.group(1).replace('.', '/');
    }

    private static String name(SourceFile template) {
        return template.path().substring(ROOT.length()).replaceFirst("\\.jte$", "");
    }

    private static Violation dead(SourceFile template) {
        return new Violation(
                template.path(),
                1,
                "a template that nobody renders",
                "name it \"" + name(template) + "\" in its ...Pages class, or delete it");
    }
}
