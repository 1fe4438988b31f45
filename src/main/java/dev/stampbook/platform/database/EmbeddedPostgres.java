package dev.stampbook.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A PostgreSQL of our own in a folder: made at the first start, gone with this process, durable.
///
/// While it is open no other process can open the same folder. A server that dies is started again
/// on the same port, so that connection pools find it.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "stampbook";

    private final EmbeddedPostgresFolder folder;
    private final FileChannel lock;
    private final EmbeddedPostgresWatch watch;

    private EmbeddedPostgres(
            EmbeddedPostgresFolder folder, FileChannel lock, EmbeddedPostgresWatch watch) {
        this.folder = folder;
        this.lock = lock;
        this.watch = watch;
    }

    /// Starts the server in this folder, making cluster, database and logins when they are missing;
    /// throws `StartRefused` when another process has the folder.
    public static EmbeddedPostgres start(Path path) {
        var folder = new EmbeddedPostgresFolder(path.toAbsolutePath().normalize());
        var lock = folder.lock();
        try {
            var cluster =
                    new EmbeddedPostgresCluster(folder, EmbeddedPostgresBinaries.in(folder.path()));
            cluster.ensure();
            var postgres = new EmbeddedPostgres(folder, lock, EmbeddedPostgresWatch.start(cluster));
            return postgres.prepared();
        } catch (RuntimeException failed) {
            release(lock);
            throw failed;
        }
    }

    /// The address of the server that another process runs in this folder.
    static DatabaseAddress join(Path path) {
        var folder = new EmbeddedPostgresFolder(path);
        return address(folder, folder.port().orElseThrow());
    }

    private EmbeddedPostgres prepared() {
        try {
            var roles = new DatabaseRoles(folder);
            try (var server = superuser(EmbeddedPostgresCluster.SUPERUSER).getConnection()) {
                roles.ensure(server, DATABASE);
            }
            folder.rememberPort(watch.port());
            return this;
        } catch (SQLException fault) {
            watch.stop();
            throw new IllegalStateException("The embedded PostgreSQL refuses its owner.", fault);
        }
    }

    /// The database with its two logins.
    public DatabaseAddress address() {
        return address(folder, watch.port());
    }

    /// Unpooled connections as superuser, for making logins and for tests that make databases.
    public DataSource superuser(String database) {
        return new DriverManagerDataSource(
                url(watch.port(), database),
                EmbeddedPostgresCluster.SUPERUSER,
                folder.password(EmbeddedPostgresCluster.SUPERUSER));
    }

    private static DatabaseAddress address(EmbeddedPostgresFolder folder, int port) {
        return new DatabaseAddress(
                url(port, DATABASE),
                DatabaseRoles.APP,
                folder.password(DatabaseRoles.APP),
                DatabaseRoles.OWNER,
                folder.password(DatabaseRoles.OWNER));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Shuts the server down cleanly and frees the folder.
    @Override
    public void close() {
        watch.stop();
        release(lock);
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
