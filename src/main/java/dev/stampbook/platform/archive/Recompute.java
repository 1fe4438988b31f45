package dev.stampbook.platform.archive;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `bin/stampbook recompute [FILE]`: rebuilds the tables of value in an empty schema from an
/// exported journal and nothing else, and compares them with the live ones, row by row and both
/// ways. Without a file it exports the journal first. Everything is rolled back at the end.
@Component
public class Recompute implements Command {

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
        var file = arguments.isEmpty() ? null : Path.of(arguments.getFirst());
        var differences = differences(file, null);
        differences.forEach(
                (table, count) ->
                        System.out.printf(
                                "%-16s %s%n",
                                table, count == 0 ? "equal" : count + " rows differ"));
        return differences.values().stream().allMatch(count -> count == 0) ? 0 : 1;
    }

    /// Rows that differ, by table; all zero when the journal tells the whole truth. Without a file
    /// the journal is exported first, with a merchant only that merchant's part is compared.
    public Map<String, Long> differences(@Nullable Path exported, @Nullable MerchantId merchant) {
        sequencer.catchUp();
        try (var connection = connections.open()) {
            var file = exported == null ? export(connection, merchant) : exported;
            try {
                return new Comparison(connection, merchant).of(replay(connection, file));
            } finally {
                connection.rollback();
                if (exported == null) {
                    Files.delete(file);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException("the tables could not be compared", fault);
        }
    }

    private static Path export(Connection connection, @Nullable MerchantId merchant)
            throws IOException, SQLException {
        var file = Files.createTempFile("stampbook-journal", ".jsonl");
        JournalExport.write(connection, merchant, file);
        return file;
    }

    private Replay replay(Connection connection, Path file) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema " + Replay.SCHEMA);
        }
        var replay = new Replay(connection, json, Replay.GATHERED_MAX);
        JournalExport.read(file, replay::apply);
        replay.flush();
        return replay;
    }
}
