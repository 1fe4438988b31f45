package dev.stampbook.bench;

import dev.stampbook.platform.database.EmbeddedPostgres;
import dev.stampbook.running.Instance;
import dev.stampbook.running.Program;
import dev.stampbook.running.Program.Launch;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What is measured, in a folder of its own: one PostgreSQL and one server on it, both started as
/// in production.
final class Site implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final int port = Instance.freePort();
    private final Program server;

    /// One that is told more than usual.
    Site(Path folder, Map<String, String> more) {
        this.folder = folder;
        this.postgres = roomy(folder.resolve("postgres"));
        var environment =
                new HashMap<>(
                        Instance.environment(postgres.address(), folder.resolve("data"), port));
        environment.putAll(more);
        this.server =
                Program.serving(
                        new Launch(environment, options(), List.of(), folder.resolve("server")));
        // Whoever stops the bench stops what it started.
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
    }

    /// pgbench wants a connection for each client; all else is as it is shipped.
    private static EmbeddedPostgres roomy(Path postgres) {
        try (var first = EmbeddedPostgres.start(postgres)) {
            new JdbcTemplate(first.superuser("stampbook"))
                    .execute("alter system set max_connections = 200");
        }
        return EmbeddedPostgres.start(postgres);
    }

    /// Whatever STAMPBOOK_JAVA_OPTIONS says, as `bin/run` reads it, and nothing else.
    static List<String> options() {
        var told = System.getProperty("stampbook.bench.java", "").strip();
        return told.isEmpty() ? List.of() : List.of(told.split("\\s+"));
    }

    int port() {
        return port;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(postgres.superuser("stampbook"));
    }

    /// Where other programs connect as the superuser.
    DriverManagerDataSource login() {
        return (DriverManagerDataSource) postgres.superuser("stampbook");
    }

    /// Has everything written that a round before left to be written.
    void settle() {
        jdbc().execute("checkpoint");
    }

    double serverSeconds() {
        return Processes.seconds(server.pid());
    }

    double postgresSeconds() {
        return Processes.seconds(postmaster());
    }

    double serverMegabytes() {
        return Processes.megabytes(LongStream.of(server.pid()));
    }

    double postgresMegabytes() {
        return Processes.megabytes(Processes.family(postmaster()));
    }

    private long postmaster() {
        return Instance.postmaster(folder.resolve("postgres"));
    }

    @Override
    public void close() {
        server.stop();
        postgres.close();
    }
}
