package dev.stampbook.platform.database;

import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.start.Settings.ExternalDatabase;
import dev.stampbook.platform.start.StartRefused;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// The database of this process: somebody else's server, or our own that ends with us.
record DatabaseServer(DatabaseAddress address, Optional<EmbeddedPostgres> embedded)
        implements AutoCloseable {

    /// Opens what the settings name; a command joins the server that already runs on the folder.
    static DatabaseServer of(Settings settings, boolean command) {
        return settings.database()
                .map(DatabaseServer::external)
                .orElseGet(() -> embedded(settings.data().resolve("postgres"), command));
    }

    private static DatabaseServer embedded(Path folder, boolean command) {
        try {
            var postgres = EmbeddedPostgres.start(folder);
            return new DatabaseServer(postgres.address(), Optional.of(postgres));
        } catch (EmbeddedPostgresFolder.FolderInUse running) {
            if (command) {
                return new DatabaseServer(EmbeddedPostgres.join(folder), Optional.empty());
            }
            throw running;
        }
    }

    private static DatabaseServer external(ExternalDatabase given) {
        var address =
                new DatabaseAddress(
                        given.url(),
                        given.user(),
                        given.password(),
                        given.ownerUser(),
                        given.ownerPassword());
        require(given.url(), given.ownerUser(), given.ownerPassword());
        require(given.url(), given.user(), given.password());
        return new DatabaseServer(address, Optional.empty());
    }

    /// Tried before anything else, for a sentence instead of a pool that gives up.
    private static void require(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.getMetaData();
        } catch (SQLException refused) {
            throw new StartRefused(
                    "The database of STAMPBOOK_DATABASE_URL does not let "
                            + user
                            + " in: "
                            + refused.getMessage(),
                    refused);
        }
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
