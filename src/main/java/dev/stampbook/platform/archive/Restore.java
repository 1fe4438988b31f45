package dev.stampbook.platform.archive;

import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/// `bin/stampbook restore FILE`: a backup into an empty database, all of it or nothing.
@Component
class Restore implements Command {

    private final OwnerConnections connections;
    private final Json json;

    Restore(OwnerConnections connections, Json json) {
        this.connections = connections;
        this.json = json;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1 || !Files.isReadable(Path.of(arguments.getFirst()))) {
            System.err.println("usage: bin/stampbook restore FILE (a file that can be read)");
            return 2;
        }
        var refusal = from(Path.of(arguments.getFirst()));
        refusal.ifPresentOrElse(
                System.err::println, () -> System.out.println("Restored; bin/run starts it."));
        return refusal.isPresent() ? 1 : 0;
    }

    /// Puts everything back, or answers the sentence that says why not.
    Optional<String> from(Path file) {
        try (var zip = new ZipFile(file.toFile());
                var connection = connections.open()) {
            var manifest = manifest(zip);
            var refusal = refusal(manifest, connection);
            if (refusal.isEmpty()) {
                fill(connection, zip, manifest);
                connection.commit();
            }
            return refusal;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException("the backup could not be put back", fault);
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new IOException("not a whole backup: " + Manifest.ENTRY + " is missing");
        }
        try (var content = zip.getInputStream(entry)) {
            return json.read(content.readAllBytes(), Manifest.class);
        }
    }

    private static Optional<String> refusal(Manifest manifest, Connection connection)
            throws SQLException {
        var version = Tables.schemaVersion(connection);
        if (manifest.form() != Manifest.FORM || !manifest.schemaVersion().equals(version)) {
            return Optional.of(
                    """
                    The backup has schema %s (form %s), this program %s (form %s): restore with \
                    the version that made it, then upgrade."""
                            .formatted(
                                    manifest.schemaVersion(),
                                    manifest.form(),
                                    version,
                                    Manifest.FORM));
        }
        if (!Backup.keyCheck(connection).equals(manifest.keyCheck())) {
            return Optional.of(
                    """
                    The backup opens with the instance key %s, which is not the one in use: set \
                    STAMPBOOK_KEY or put instance.key into the empty data folder first."""
                            .formatted(manifest.keyName()));
        }
        return Tables.texts(connection, "select 1 from merchant limit 1").isEmpty()
                ? Optional.empty()
                : Optional.of("The database is not empty: a backup goes into an empty one.");
    }

    private static void fill(Connection connection, ZipFile zip, Manifest manifest)
            throws IOException, SQLException {
        var tables = Tables.inOrder(connection);
        execute(connection, "delete from instance");
        for (var table : tables) {
            open(connection, table, "no force");
            var copied = copy(connection, zip, table);
            open(connection, table, "force");
            if (copied != manifest.rows().getOrDefault(table, 0L)) {
                throw new IOException("the backup is damaged at " + table);
            }
        }
    }

    /// The owner writes past the policies for the time of this transaction alone.
    private static void open(Connection connection, String table, String force)
            throws SQLException {
        if (Tables.columns(connection, table).contains("merchant_id")) {
            execute(connection, "alter table %s %s row level security".formatted(table, force));
        }
    }

    private static long copy(Connection connection, ZipFile zip, String table)
            throws IOException, SQLException {
        var entry = zip.getEntry(table + ".copy");
        if (entry == null) {
            throw new IOException("the backup is damaged at " + table);
        }
        var columns = String.join(", ", Tables.columns(connection, table));
        try (var content = zip.getInputStream(entry)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table, columns), content);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
