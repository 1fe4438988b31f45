package dev.stampbook.architecture.tidy;

import java.util.stream.Stream;

/// A line fits beside another one on a laptop. Catalogues of words and imports cannot be wrapped.
record LineLength(int wall) implements TidyRule {

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.ending("java", "jte", "css", "js", "sql", "sh").flatMap(this::tooLong);
    }

    private Stream<Violation> tooLong(SourceFile file) {
        return file.numbered()
                .filter(line -> columns(line.text()) > wall && !line.text().startsWith("import "))
                .map(
                        line ->
                                new Violation(
                                        file.path(),
                                        line.number(),
                                        "line of " + columns(line.text()) + " columns",
                                        "break it where a reader would breathe, at most " + wall));
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }
}
