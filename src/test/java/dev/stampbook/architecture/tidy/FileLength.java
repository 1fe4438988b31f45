package dev.stampbook.architecture.tidy;

import java.util.Map;
import java.util.stream.Stream;

/// A file has one subject; the walls are lines by kind of file.
record FileLength(Map<String, Integer> walls) implements TidyRule {

    /// The scanner is the one small program among the scripts.
    private static final String SCANNER = "src/main/resources/static/js/scan/";

    private static final int PROGRAM = 300;

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.files().stream()
                .filter(file -> file.lines().size() > wall(file))
                .map(this::tooLong);
    }

    private Violation tooLong(SourceFile file) {
        return new Violation(
                file.path(),
                wall(file) + 1,
                "file of " + file.lines().size() + " lines",
                "find the second subject in it and give that a file, at most " + wall(file));
    }

    private int wall(SourceFile file) {
        if (file.path().startsWith(SCANNER)) {
            return PROGRAM;
        }
        String ending = file.path().substring(file.path().lastIndexOf('.') + 1);
        return walls.getOrDefault(ending, Integer.MAX_VALUE);
    }
}
