package dev.stampbook.architecture.tidy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A `///` comment stays in one piece: the formatter breaks a line that is too long, and the rest
/// of it is then no longer part of the comment.
record WholeComments() implements TidyRule {

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.ending("java").flatMap(this::broken);
    }

    private Stream<Violation> broken(SourceFile file) {
        List<String> lines = file.lines().stream().map(String::strip).toList();
        return IntStream.range(1, lines.size())
                .filter(i -> lines.get(i).startsWith("// ") && lines.get(i - 1).startsWith("///"))
                .mapToObj(
                        i ->
                                new Violation(
                                        file.path(),
                                        i + 1,
                                        "a /// comment that was cut in two",
                                        "join the lines and wrap them below 100 columns"));
    }
}
