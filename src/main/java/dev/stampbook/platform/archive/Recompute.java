package dev.stampbook.platform.archive;

import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// `bin/stampbook recompute [FILE]`: rebuilds the tables of value in an empty schema from an
/// exported journal and nothing else, and compares them with the live ones, row by row and both
/// ways. Without a file it exports the journal first. Everything is rolled back at the end.
@Component
class Recompute implements Command {

    /// The tables of value: each must be rebuilt whole, even when the journal never mentions it. Of
    /// other tables (codes that wait in a pool) the journal tells the rows that took part.
    private static final Set<String> OF_VALUE =
            Set.of("program", "card", "stamp", "voucher", "redemption");

    private final OwnerConnections connections;
    private final Sequencer sequencer;
    private final Json json;

    Recompute(OwnerConnections connections, Sequencer sequencer, Json json) {
        this.connections = connections;
        this.sequencer = sequencer;
        this.json = json;
    }

    @Override
    public String name() {
        return "recompute";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() > 1) {
            System.err.println("usage: bin/stampbook recompute [FILE]");
            return 2;
        }
        var differences = differences(arguments);
        differences.forEach(
                (table, count) ->
                        System.out.printf(
                                "%-16s %s%n",
                                table, count == 0 ? "equal" : count + " rows differ"));
        return differences.values().stream().allMatch(count -> count == 0) ? 0 : 1;
    }

    /// Rows that differ, by table; all zero when the journal tells the whole truth.
    Map<String, Long> differences(List<String> arguments) {
        sequencer.catchUp();
        try (var connection = connections.open()) {
            var file = arguments.isEmpty() ? export(connection) : Path.of(arguments.getFirst());
            try {
                return compare(connection, replay(connection, file));
            } finally {
                connection.rollback();
                if (arguments.isEmpty()) {
                    Files.delete(file);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException("the tables could not be compared", fault);
        }
    }

    private static Path export(Connection connection) throws IOException, SQLException {
        var file = Files.createTempFile("stampbook-journal", ".jsonl");
        JournalExport.write(connection, file);
        return file;
    }

    private Replay replay(Connection connection, Path file) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema " + Replay.SCHEMA);
        }
        var replay = new Replay(connection, json);
        JournalExport.read(file, replay::apply);
        replay.flush();
        return replay;
    }

    private static Map<String, Long> compare(Connection connection, Replay replay)
            throws SQLException {
        var differences = new LinkedHashMap<String, Long>();
        for (var table : replay.columns().entrySet()) {
            differences.put(
                    table.getKey(), different(connection, table.getKey(), table.getValue()));
        }
        for (var table : OF_VALUE) {
            if (!differences.containsKey(table)) {
                differences.put(table, count(connection, "select count(*) from " + table));
            }
        }
        return differences;
    }

    private static long different(Connection connection, String table, Set<String> told)
            throws SQLException {
        var columns = String.join(", ", told);
        var rebuilt = "select %s from %s.%s".formatted(columns, Replay.SCHEMA, table);
        var live = "select %s from public.%s".formatted(columns, table);
        return minus(connection, rebuilt, live)
                + (OF_VALUE.contains(table) ? minus(connection, live, rebuilt) : 0);
    }

    private static long minus(Connection connection, String some, String others)
            throws SQLException {
        return count(
                connection,
                "select count(*) from (%s except all %s) as missing".formatted(some, others));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
