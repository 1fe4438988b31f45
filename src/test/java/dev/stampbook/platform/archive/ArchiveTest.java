package dev.stampbook.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stampbook.platform.database.DatabaseAddress;
import dev.stampbook.platform.json.Json;
import dev.stampbook.testing.Databases;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class ArchiveTest {

    private final Backup backup;
    private final Json json;
    private final Fixtures fixtures;

    @TempDir private Path folder;

    ArchiveTest(OwnerConnections connections, Json json, TestClock clock, Fixtures fixtures) {
        this.backup = new Backup(connections, json, clock);
        this.json = json;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void aMerchantIsThere() {
        fixtures.merchant();
    }

    @Test
    void putsEveryRowOfEveryTableBackIntoAnEmptyDatabase() {
        var manifest = backup.take(folder.resolve("backup.zip"));

        try (var empty = emptyWithTheSameKey()) {
            var refusal = restoring(empty).from(folder.resolve("backup.zip"));

            assertThat(refusal).isEmpty();
            assertThat(manifest.rows())
                    .allSatisfy((table, rows) -> assertThat(count(empty, table)).isEqualTo(rows));
        }
    }

    @Test
    void namesTheKeyThatABackupNeedsAndRefusesAnother() {
        var manifest = backup.take(folder.resolve("backup.zip"));

        try (var empty = Databases.fresh()) {
            key(empty, "00".repeat(32));
            var refusal = restoring(empty).from(folder.resolve("backup.zip"));

            assertThat(refusal).get().asString().contains(manifest.keyName());
            assertThat(count(empty, "merchant")).isZero();
        }
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() {
        backup.take(folder.resolve("backup.zip"));

        var refusal = restoring(fixtures.database()).from(folder.resolve("backup.zip"));

        assertThat(refusal).get().asString().contains("not empty");
    }

    @Test
    void keepsForcedRowSecurityAfterPuttingBack() {
        backup.take(folder.resolve("backup.zip"));

        try (var empty = emptyWithTheSameKey()) {
            restoring(empty).from(folder.resolve("backup.zip"));

            assertThat(new JdbcTemplate(empty.app()).queryForList("select 1 from merchant"))
                    .isEmpty();
        }
    }

    @Test
    void leavesNothingThatLooksLikeABackupWhenItIsCutShort() {
        var unwritable = folder.resolve("missing").resolve("backup.zip");

        assertThat(catchThrowable(() -> backup.take(unwritable))).isNotNull();
        assertThat(Files.exists(unwritable)).isFalse();
    }

    private TestDatabase emptyWithTheSameKey() {
        var empty = Databases.fresh();
        var check =
                new JdbcTemplate(fixtures.database().superuser())
                        .queryForObject(
                                "select encode(key_check, 'hex') from instance", String.class);
        key(empty, String.valueOf(check));
        return empty;
    }

    private static void key(TestDatabase database, String check) {
        new JdbcTemplate(database.superuser())
                .update(
                        """
                        insert into instance (id, key_check, created_at)
                        values (1, decode(?, 'hex'), '2026-01-01T00:00:00Z')
                        """,
                        check);
    }

    private Restore restoring(TestDatabase database) {
        var address =
                new DatabaseAddress(
                        database.url(),
                        database.appUser(),
                        database.password(),
                        database.ownerUser(),
                        database.password());
        return new Restore(new OwnerConnections(address), json);
    }

    private static long count(TestDatabase database, String table) {
        var counted =
                new JdbcTemplate(database.superuser())
                        .queryForObject("select count(*) from " + table, Long.class);
        return counted == null ? -1 : counted;
    }
}
