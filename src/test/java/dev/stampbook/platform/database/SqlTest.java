package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stampbook.platform.database.SourceStatements.Statement;
import dev.stampbook.testing.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/// Every statement of the product is known to the migrated database, also where no other test goes.
@Tag("module")
class SqlTest {

    /// Time and chance come from Java: a test could not hold them, nor could several machines
    /// agree.
    private static final Pattern VOLATILE =
            Pattern.compile(
                    "\\bnow\\(|current_timestamp|clock_timestamp|random\\("
                            + "|gen_random_uuid|uuidv7\\(");

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):[a-zA-Z]\\w*|\\?");

    private static Connection connection;
    private static Connection plain;

    @BeforeAll
    static void connect() throws SQLException {
        var database = Databases.ofTheRun();
        connection = database.app().getConnection();
        plain =
                DriverManager.getConnection(
                        database.url() + "?preferQueryMode=simple",
                        database.appUser(),
                        database.password());
    }

    @AfterAll
    static void leave() throws SQLException {
        connection.close();
        plain.close();
    }

    static List<Statement> statements() {
        return SourceStatements.all();
    }

    /// All but those that a backup asks as the owner.
    static List<Statement> statementsOfTheApplication() {
        return statements().stream()
                .filter(statement -> !statement.sql().contains("flyway_schema_history"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isUnderstoodByTheDatabase(Statement statement) {
        assertThatCode(() -> prepare(statement.sql()))
                .as(statement.sql())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void takesTimeAndChanceFromJava(Statement statement) {
        assertThat(statement.sql()).doesNotContainPattern(VOLATILE);
    }

    @ParameterizedTest
    @MethodSource("statementsOfTheApplication")
    @EnabledIf("canExplain")
    void isAllowedToTheApplication(Statement statement) {
        assertThatCode(() -> explain(statement.sql()))
                .as(statement.sql())
                .doesNotThrowAnyException();
    }

    static boolean canExplain() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() >= 16;
    }

    @Test
    void findsTheStatements() {
        assertThat(statements().stream().map(Statement::place))
                .hasSizeGreaterThan(10)
                .anyMatch(place -> place.startsWith("Journal.java:"));
    }

    /// Asking for the parameters makes the server parse and plan, and nothing run.
    private static void prepare(String sql) throws SQLException {
        var places =
                NamedParameterUtils.substituteNamedParameters(sql, new MapSqlParameterSource());
        try (var prepared = connection.prepareStatement(places)) {
            prepared.getParameterMetaData();
        }
    }

    /// Explaining checks the rights on every table that the statement touches.
    private static void explain(String sql) throws SQLException {
        var place = new AtomicInteger();
        var numbered = PARAMETER.matcher(sql).replaceAll(f -> "\\$" + place.incrementAndGet());
        try (var statement = plain.createStatement()) {
            statement.execute("explain (generic_plan) " + numbered);
        }
    }
}
