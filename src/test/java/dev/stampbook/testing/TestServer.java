package dev.stampbook.testing;

import dev.stampbook.platform.database.EmbeddedPostgres;
import dev.stampbook.platform.start.StartRefused;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The PostgreSQL of this test run: the one that the environment names, or one of our own.
record TestServer(String address, String user, String password) {

    private static final String VARIABLE = "STAMPBOOK_TEST_DATABASE_";
    private static final int RUNS_MAX = 3;

    /// Unpooled connections as superuser.
    DataSource superuser(String database) {
        return login(database, user, password);
    }

    /// Unpooled connections as anybody.
    DataSource login(String database, String role, String secret) {
        return new DriverManagerDataSource(url(database), role, secret);
    }

    String url(String database) {
        return address + database;
    }

    /// Started at the first call, ends with this process.
    static TestServer running() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final TestServer SERVER = named().orElseGet(TestServer::own);
    }

    /// In a folder that outlives the run, so that the next one finds programs and templates there.
    private static TestServer own() {
        var postgres = started(1);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        var login = (DriverManagerDataSource) postgres.superuser("");
        return new TestServer(
                Objects.requireNonNull(login.getUrl()),
                Objects.requireNonNull(login.getUsername()),
                Objects.requireNonNull(login.getPassword()));
    }

    /// Two runs of one checkout may go side by side, each in a folder of its own.
    private static EmbeddedPostgres started(int run) {
        try {
            return EmbeddedPostgres.start(Path.of("target", "test-postgres-" + run));
        } catch (StartRefused inUse) {
            if (run == RUNS_MAX) {
                throw inUse;
            }
            return started(run + 1);
        }
    }

    private static Optional<TestServer> named() {
        return setting("URL")
                .map(
                        url ->
                                new TestServer(
                                        url.substring(0, url.lastIndexOf('/') + 1),
                                        setting("USER").orElse("postgres"),
                                        setting("PASSWORD").orElse("")));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(VARIABLE + name))
                .or(() -> Optional.ofNullable(System.getProperty(VARIABLE + name)));
    }
}
