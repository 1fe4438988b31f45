package dev.stampbook.architecture.tidy;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Styles that exist are worn: each class of a style sheet stands between quotation marks in main
/// Java, in a template or in a script. A quoted beginning with two hyphens at its end (`outcome--`)
/// stands for all that begin so.
record UsedStyles() implements TidyRule {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)(?=[^;{}]*\\{)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|`([^`]*)`|'([^'\n]*)'");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][\\w-]*");

    @Override
    public Stream<Violation> check(Sources sources) {
        Set<String> worn = worn(sources);
        return sources.ending("css").flatMap(sheet -> unworn(sheet, worn));
    }

    private static Set<String> worn(Sources sources) {
        return sources.ending("java", "jte", "js")
                .filter(SourceFile::isMain)
                .flatMap(file -> QUOTED.matcher(file.text()).results())
                .flatMap(quoted -> WORD.matcher(quoted.group()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /// Comments give way to as many blanks, so that lines keep their numbers.
    private static Stream<Violation> unworn(SourceFile sheet, Set<String> worn) {
        var text =
                COMMENT.matcher(sheet.text())
                        .replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
        return CLASS.matcher(text)
                .results()
                .filter(match -> !worn(match.group(1), worn))
                .map(match -> unworn(sheet, match));
    }

    private static boolean worn(String name, Set<String> worn) {
        var end = name.indexOf("--");
        return worn.contains(name) || (end > 0 && worn.contains(name.substring(0, end + 2)));
    }

    private static Violation unworn(SourceFile sheet, MatchResult match) {
        return new Violation(
                sheet.path(),
                sheet.lineOf(match),
                "nobody wears ." + match.group(1),
                "delete its styles");
    }
}
