package dev.stampbook.architecture.tidy;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A rule about the statements in main code, told by a pattern.
record SqlRule(String specimens, Pattern banned, String wrong, String instead) implements TidyRule {

    /// Backup and replay copy tables as they are, whatever their columns.
    private static final String WHOLE_TABLES = "/platform/archive/";

    /// The columns of `unnest` are those of the parameters, not of a table.
    static final TidyRule NAMED_COLUMNS =
            new SqlRule(
                    "NamedColumns",
                    Pattern.compile(
                            "(?i)\\b(select|returning)\\s+(distinct\\s+)?\\*"
                                    + "(?!\\s+from\\s+unnest\\()"
                                    + "|\\b\\w+\\.\\*"),
                    "a statement asks for all columns",
                    "name the columns, so that a new one changes nothing by itself");

    static final TidyRule NO_DATABASE_CLOCK =
            new SqlRule(
                    "NoDatabaseClock",
                    Pattern.compile(
                            "(?i)\\b((now|(clock|statement|transaction)_timestamp)\\s*\\("
                                    + "|(current_(timestamp|date|time)|localtime(stamp)?)\\b)"),
                    "a statement reads the clock of the database",
                    "pass the instant as :now, taken from the injected Clock");

    @Override
    public Stream<Violation> check(Sources sources) {
        return sources.mainJava()
                .filter(source -> !source.file().path().contains(WHOLE_TABLES))
                .flatMap(this::check);
    }

    private Stream<Violation> check(JavaSource source) {
        return source.sql()
                .filter(text -> banned.matcher(text.value()).find())
                .map(text -> source.violation(text.line(), wrong, instead));
    }
}
