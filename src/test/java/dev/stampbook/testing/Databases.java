package dev.stampbook.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The migrated databases of this run: a template that is migrated once per set of migrations, and
/// clones of it.
public final class Databases {

    static final String OWNER = "stampbook_test_owner";
    static final String APP = "stampbook_test_app";

    private static final String PASSWORD = "test";
    private static final String PREFIX = "stampbook_test_";
    private static final Pattern CLONE = Pattern.compile(PREFIX + "(?:run|draft)_(\\d+)_\\d+");
    private static final AtomicInteger CLONES = new AtomicInteger();

    private final TestServer server;
    private final JdbcTemplate postgres;

    private Databases(TestServer server) {
        this.server = server;
        this.postgres = new JdbcTemplate(server.superuser("postgres"));
    }

    /// The database that the shared context works in.
    public static TestDatabase ofTheRun() {
        return Holder.RUN;
    }

    /// A database with the schema and no rows, for one test class alone; closing drops it.
    public static TestDatabase fresh() {
        return Holder.DATABASES.clone(Holder.TEMPLATE);
    }

    /// An empty database of the owner, without the schema.
    public static TestDatabase empty() {
        return Holder.DATABASES.clone("template0");
    }

    private static final class Holder {
        static final Databases DATABASES = new Databases(TestServer.running());
        static final String TEMPLATE = DATABASES.template();
        static final TestDatabase RUN = fresh();
    }

    /// Finds the template of exactly these migrations, or makes it.
    private String template() {
        sweep();
        // PostgreSQL 15 lets an owner use its schema `public` by inheritance alone.
        ensureRole(OWNER, "inherit");
        ensureRole(APP, "noinherit");
        var template = PREFIX + "template_" + MigrationFiles.fingerprint();
        if (!databases("^" + template + "$").isEmpty()) {
            return template;
        }
        var draft = clone("template0", "draft");
        migrate(draft.owner());
        postgres.execute("alter database " + draft.name() + " rename to " + template);
        return template;
    }

    /// Brings a database to the schema of these migrations, as the owner.
    static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_user", APP))
                .load()
                .migrate();
    }

    private TestDatabase clone(String template) {
        return clone(template, "run");
    }

    private TestDatabase clone(String template, String kind) {
        var name =
                PREFIX
                        + kind
                        + "_"
                        + ProcessHandle.current().pid()
                        + "_"
                        + CLONES.incrementAndGet();
        postgres.execute("create database " + name + " template " + template + " owner " + OWNER);
        postgres.execute("revoke all on database " + name + " from public");
        postgres.execute("grant connect on database " + name + " to " + APP);
        // A power cut during a test loses the test; nobody waits for the disk.
        postgres.execute("alter database " + name + " set synchronous_commit = off");
        return new TestDatabase(name, this);
    }

    void drop(String name) {
        postgres.execute("drop database " + name + " with (force)");
    }

    DataSource owner(String name) {
        return server.login(name, OWNER, PASSWORD);
    }

    DataSource app(String name) {
        return server.login(name, APP, PASSWORD);
    }

    DataSource superuser(String name) {
        return server.superuser(name);
    }

    String url(String name) {
        return server.url(name);
    }

    String password() {
        return PASSWORD;
    }

    private void ensureRole(String role, String inheritance) {
        var known =
                JdbcClient.create(postgres)
                        .sql("select count(*) from pg_roles where rolname = :role")
                        .param("role", role)
                        .query(Integer.class)
                        .single();
        if (known == 0) {
            postgres.execute("create role " + role);
        }
        postgres.execute(
                "alter role "
                        + role
                        + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication "
                        + inheritance
                        + " password '"
                        + PASSWORD
                        + "'");
    }

    /// Drops what runs that were killed left behind.
    private void sweep() {
        databases("^" + CLONE.pattern() + "$").stream().filter(Databases::left).forEach(this::drop);
    }

    private static boolean left(String name) {
        var clone = CLONE.matcher(name);
        return clone.matches() && ProcessHandle.of(Long.parseLong(clone.group(1))).isEmpty();
    }

    private List<String> databases(String pattern) {
        return postgres.queryForList(
                "select datname from pg_database where datname ~ ?", String.class, pattern);
    }
}
