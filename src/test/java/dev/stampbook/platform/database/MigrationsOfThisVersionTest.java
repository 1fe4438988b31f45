package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flywaydb.core.api.CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;

import dev.stampbook.testing.Databases;
import dev.stampbook.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// A database that this version did not migrate is left alone.
@Tag("module")
class MigrationsOfThisVersionTest {

    @Test
    void startsOnItsOwnSchema() {
        try (var database = Databases.fresh()) {
            assertThat(flyway(database).migrate().success).isTrue();
        }
    }

    @Test
    void refusesTheSchemaOfANewerVersion() {
        refuses(
                """
                insert into flyway_schema_history (installed_rank, version, description, type,
                    script, checksum, installed_by, execution_time, success)
                values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'x', 1,
                        true)
                """);
    }

    @Test
    void refusesASchemaThatSomebodyChanged() {
        refuses("update flyway_schema_history set checksum = 1 where installed_rank = 1");
    }

    @Test
    void refusesAMigrationThatFailedHalfWay() {
        refuses("update flyway_schema_history set success = false where installed_rank = 1");
    }

    @Test
    void refusesTablesOfSomethingElse() {
        try (var database = Databases.empty()) {
            new JdbcTemplate(database.owner()).execute("create table shop (id int)");

            assertThatThrownBy(flyway(database)::migrate)
                    .isInstanceOf(FlywayException.class)
                    .extracting(fault -> ((FlywayException) fault).getErrorCode())
                    .isEqualTo(NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE);
        }
    }

    private static void refuses(String history) {
        try (var database = Databases.fresh()) {
            new JdbcTemplate(database.owner()).execute(history);

            assertThatThrownBy(flyway(database)::migrate)
                    .isInstanceOf(FlywayValidateException.class);
        }
    }

    private static Flyway flyway(TestDatabase database) {
        var address =
                new DatabaseAddress(
                        database.url(),
                        database.appUser(),
                        database.password(),
                        database.ownerUser(),
                        database.password());
        var flyway = Flyway.configure().dataSource(database.owner());
        new DatabaseConfiguration().migrationsOfThisVersion(address).customize(flyway);
        return flyway.load();
    }
}
