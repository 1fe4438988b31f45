package dev.stampbook.platform.database;

import dev.stampbook.running.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A second PostgreSQL that follows an embedded one so closely that nothing is acknowledged before
/// it is on both: built over SQL alone, while the first one works.
///
/// The copy is taken between `pg_backup_start` and `pg_backup_stop`, a slot keeps what is written
/// meanwhile, and the first one waits for this one with each commit from then on.
public final class Standby implements AutoCloseable {

    private static final String NAME = "standby";

    /// What stays behind: the process number of the other one, its log, and what it was told.
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private static final int SECONDS_MAX = 60;
    private static final long PAUSE_MILLIS = 50;

    private final Semaphore never = new Semaphore(0);
    private final EmbeddedPostgresFolder first;
    private final EmbeddedPostgresWatch watch;
    private final Path folder;

    private Standby(EmbeddedPostgresFolder first, EmbeddedPostgresCluster cluster) {
        this.first = first;
        this.folder = cluster.folder().path();
        this.watch = EmbeddedPostgresWatch.start(cluster);
    }

    /// Follows the one in the folder `first` in a folder of its own, and is in step when this
    /// returns.
    public static Standby of(EmbeddedPostgres primary, Path first, Path folder) {
        var followed = new EmbeddedPostgresFolder(first);
        var own = new EmbeddedPostgresFolder(folder);
        try {
            Files.createDirectories(folder);
            copy(primary, followed, own.cluster());
            var binaries = EmbeddedPostgresBinaries.in(first);
            var standby = new Standby(followed, new EmbeddedPostgresCluster(own, binaries));
            standby.keepInStep(new JdbcTemplate(primary.superuser("postgres")));
            return standby;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void copy(EmbeddedPostgres primary, EmbeddedPostgresFolder first, Path to)
            throws SQLException, IOException {
        try (var connection = primary.superuser("postgres").getConnection()) {
            var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            sql.execute("select pg_create_physical_replication_slot('" + NAME + "', true)");
            sql.execute("select pg_backup_start('" + NAME + "', true)");
            Files.walkFileTree(first.cluster(), new Copying(first.cluster(), to));
            var label =
                    sql.queryForObject("select labelfile from pg_backup_stop(false)", String.class);
            give(to.resolve("backup_label"), label == null ? "" : label, to);
            give(to.resolve("standby.signal"), "", to);
            give(to.resolve("postgresql.auto.conf"), following(primary, first), to);
        }
    }

    private static String following(EmbeddedPostgres primary, EmbeddedPostgresFolder first) {
        return """
        primary_conninfo = 'host=127.0.0.1 port=%s user=%s password=%s application_name=%4$s'
        primary_slot_name = '%4$s'
        wal_retrieve_retry_interval = '200ms'
        """
                .formatted(
                        primary.address().url().replaceAll("^.*:|/.*$", ""),
                        EmbeddedPostgresCluster.SUPERUSER,
                        first.password(EmbeddedPostgresCluster.SUPERUSER),
                        NAME);
    }

    /// Writes a file that belongs to whom the cluster belongs.
    private static void give(Path file, String text, Path cluster) throws IOException {
        Files.writeString(
                file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        for (var attribute : Set.of("unix:uid", "unix:gid")) {
            var owner = Files.getAttribute(cluster, attribute);
            if (!owner.equals(Files.getAttribute(file, attribute))) {
                Files.setAttribute(file, attribute, owner);
            }
        }
    }

    private void keepInStep(JdbcTemplate primary) {
        primary.execute("alter system set synchronous_standby_names = '" + NAME + "'");
        primary.execute("select pg_reload_conf()");
        await(primary, "select count(*) = 1 from pg_stat_replication where sync_state = 'sync'");
    }

    private void await(JdbcTemplate sql, String question) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
        while (!Boolean.TRUE.equals(sql.queryForObject(question, Boolean.class))) {
            if (System.nanoTime() > end || pauseEnded()) {
                throw new IllegalStateException("not within " + SECONDS_MAX + " s: " + question);
            }
        }
    }

    private boolean pauseEnded() {
        try {
            return never.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Where it listens.
    public int port() {
        return watch.port();
    }

    /// The process from which all of its others descend.
    public long postmaster() {
        return Instance.postmaster(folder);
    }

    /// Unpooled connections as superuser.
    public DataSource superuser(String database) {
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port() + "/" + database,
                EmbeddedPostgresCluster.SUPERUSER,
                first.password(EmbeddedPostgresCluster.SUPERUSER));
    }

    /// Sees to it that the first one, should it come back, follows nobody and writes nothing: two
    /// that both take writes are worse than none.
    public void fenceOff() {
        try {
            give(first.cluster().resolve("standby.signal"), "", first.cluster());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Becomes the one that takes writes; it is when this returns.
    public void promote() {
        var sql = new JdbcTemplate(superuser("postgres"));
        sql.execute("select pg_promote(true, " + SECONDS_MAX + ")");
        await(sql, "select not pg_is_in_recovery()");
    }

    @Override
    public void close() {
        watch.stop();
    }

    /// Copies a cluster that works, without its log: that is fetched from the slot.
    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            Files.copy(folder, place(folder), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            var log = file.startsWith(from.resolve("pg_wal"));
            if (!log && !LEFT_OUT.contains(file.getFileName().toString())) {
                copy(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (fault instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw fault;
        }

        /// What vanishes while it is copied is not needed: the log makes it again.
        private void copy(Path file) throws IOException {
            try {
                Files.copy(file, place(file), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException vanished) {
                Files.deleteIfExists(place(file));
            }
        }

        private Path place(Path path) {
            return to.resolve(from.relativize(path).toString());
        }
    }
}
