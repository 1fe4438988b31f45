package dev.stampbook.platform.archive;

import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Command;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/// `bin/stampbook backup FILE`: every table in one snapshot, as a zip of `COPY` streams.
@Component
class Backup implements Command {

    private final OwnerConnections connections;
    private final Json json;
    private final Clock clock;

    Backup(OwnerConnections connections, Json json, Clock clock) {
        this.connections = connections;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println("usage: bin/stampbook backup FILE");
            return 2;
        }
        var file = Path.of(arguments.getFirst()).toAbsolutePath();
        var manifest = take(file);
        var rows = manifest.rows().values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("%s rows of %s tables are in %s%n", rows, manifest.rows().size(), file);
        System.out.printf(
                "They open only with the instance key %s (instance.key in the data folder, or"
                        + " STAMPBOOK_KEY). It is not in the backup: keep it somewhere else.%n",
                manifest.keyName());
        return 0;
    }

    /// Writes beside the file first, so that a backup cut short never looks like a whole one.
    Manifest take(Path file) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            var manifest = write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException("the database could not be read", fault);
        }
    }

    private Manifest write(Path file) throws IOException, SQLException {
        try (var connection = connections.open();
                var zip =
                        new ZipOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file)))) {
            var rows = new LinkedHashMap<String, Long>();
            for (var table : Tables.inOrder(connection)) {
                zip.putNextEntry(new ZipEntry(table + ".copy"));
                rows.put(table, copy(connection, table, zip));
                zip.closeEntry();
            }
            var manifest =
                    new Manifest(
                            Manifest.FORM,
                            Tables.schemaVersion(connection),
                            clock.instant(),
                            keyCheck(connection),
                            rows);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(json.bytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static long copy(Connection connection, String table, ZipOutputStream zip)
            throws IOException, SQLException {
        var columns = String.join(", ", Tables.columns(connection, table));
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s) to stdout".formatted(columns, table), zip);
    }

    static String keyCheck(Connection connection) throws SQLException {
        return Tables.texts(connection, "select encode(key_check, 'hex') from instance").getFirst();
    }
}
