package dev.stampbook.architecture.tidy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A text file of the project; `path` is relative to its root, with forward slashes.
record SourceFile(String path, String text) {

    private static final Pattern MODULE =
            Pattern.compile("src/main/java/dev/stampbook/([a-z]+)/.*");

    /// A line and its number, counted from 1.
    record Line(int number, String text) {}

    boolean isA(String ending) {
        return path.endsWith("." + ending);
    }

    boolean isMain() {
        return path.startsWith("src/main/");
    }

    /// The rules have to name what they ban; rules about words therefore leave them out.
    boolean isRule() {
        return path.startsWith("src/test/java/dev/stampbook/architecture/");
    }

    /// The capability that owns this file, or empty for the root package and for resources.
    String module() {
        Matcher matcher = MODULE.matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }

    String folder() {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    List<String> lines() {
        return text.lines().toList();
    }

    Stream<Line> numbered() {
        List<String> lines = lines();
        return IntStream.range(0, lines.size()).mapToObj(i -> new Line(i + 1, lines.get(i)));
    }

    /// A violation for every line in which the pattern is found.
    Stream<Violation> each(Pattern pattern, String wrong, String instead) {
        return numbered()
                .filter(line -> pattern.matcher(line.text()).find())
                .map(line -> new Violation(path, line.number(), wrong, instead));
    }

    /// The line on which a match in `text` begins.
    int lineOf(MatchResult match) {
        return 1 + (int) text.substring(0, match.start()).chars().filter(c -> c == '\n').count();
    }
}
