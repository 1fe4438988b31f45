package dev.stampbook.architecture.tidy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each table is written by one module only; the others call that module.
record OneWriterPerTable() implements TidyRule {

    private static final Pattern WRITE =
            Pattern.compile(
                    "(?i)(?<!for |do |key )"
                            + "\\b(insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)"
                            + "\\s+(?!(set|of|skip|nowait|on)\\b)(only\\s+)?\"?"
                            + "([a-z_][a-z_0-9.]*)");

    private static final Pattern COMMENT = Pattern.compile("--.*");

    /// One statement that writes.
    private record Write(String table, String module, JavaSource source, int line) {}

    @Override
    public Stream<Violation> check(Sources sources) {
        Map<String, List<Write>> byTable =
                sources.mainJava()
                        .flatMap(this::writes)
                        .collect(
                                Collectors.groupingBy(
                                        Write::table, TreeMap::new, Collectors.toList()));
        return byTable.values().stream()
                .filter(writes -> modules(writes).size() > 1)
                .flatMap(writes -> writes.stream().map(write -> second(write, modules(writes))));
    }

    private Stream<Write> writes(JavaSource source) {
        return source.sql().flatMap(text -> writes(source, text));
    }

    private Stream<Write> writes(JavaSource source, JavaSource.Text text) {
        String statement = COMMENT.matcher(text.value()).replaceAll("");
        return WRITE.matcher(statement)
                .results()
                .map(match -> table(match))
                .map(table -> new Write(table, source.file().module(), source, text.line()));
    }

    private static String table(MatchResult match) {
        return match.group(4).toLowerCase(Locale.ROOT);
    }

    private static Set<String> modules(Collection<Write> writes) {
        return writes.stream().map(Write::module).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Violation second(Write write, Set<String> modules) {
        return write.source()
                .violation(
                        write.line(),
                        "table " + write.table() + " is written by " + modules,
                        "call the module that owns it, and let that one write");
    }
}
