package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@Tag("module")
class EmbeddedPostgresTest {

    @TempDir Path folder;

    @Test
    void keepsItsDataFromOneStartToTheNext() throws SQLException {
        try (var postgres = EmbeddedPostgresFixture.start(folder)) {
            EmbeddedPostgresFixture.asOwner(postgres, "create table kept (id int)");
        }

        try (var postgres = EmbeddedPostgresFixture.start(folder)) {
            assertThat(EmbeddedPostgresFixture.ask(postgres, "select count(*) from kept"))
                    .isEqualTo("0");
        }
    }

    @Test
    void comesBackOnTheSamePortWhenItIsKilled() throws SQLException {
        try (var postgres = EmbeddedPostgresFixture.start(folder);
                var pool = EmbeddedPostgresFixture.pool(postgres)) {
            EmbeddedPostgresFixture.asOwner(postgres, "create table kept as select 7 as number");
            var before = EmbeddedPostgresFixture.ask(pool, "select pg_postmaster_start_time()");

            EmbeddedPostgresFixture.kill(postgres, folder);
            pool.getHikariPoolMXBean().softEvictConnections();

            assertThat(EmbeddedPostgresFixture.ask(pool, "select pg_postmaster_start_time()"))
                    .isNotEqualTo(before);
            assertThat(EmbeddedPostgresFixture.ask(postgres, "select number from kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void leavesNoServerBehindWhenTheProcessIsKilled() throws Exception {
        var child = EmbeddedPostgresFixture.startInAnotherProcess(folder);
        var server = EmbeddedPostgresFixture.server(folder);

        child.destroyForcibly().waitFor();

        try (var next = EmbeddedPostgresFixture.start(folder)) {
            assertThat(server.isAlive()).isFalse();
            assertThat(EmbeddedPostgresFixture.ask(next, "select number from kept")).isEqualTo("7");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void runsUnderAnotherAccountWhereNamespacesAreForbidden() throws Exception {
        EmbeddedPostgresFixture.giveTheClusterAway(folder);

        try (var postgres = EmbeddedPostgresFixture.start(folder)) {
            assertThat(Files.getAttribute(folder.resolve("cluster/PG_VERSION"), "unix:uid"))
                    .isEqualTo(65534);
            assertThat(EmbeddedPostgresFixture.ask(postgres, "select 1")).isEqualTo("1");
        }
        EmbeddedPostgresFixture.start(folder).close();
    }
}
