package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.start.StartRefused;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("module")
class RunningPostgresTest {

    @TempDir static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgresFixture.start(folder);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void isDurableWhateverItsDefaultsAre() throws SQLException {
        assertThat(EmbeddedPostgresFixture.ask(postgres, "show fsync")).isEqualTo("on");
        assertThat(EmbeddedPostgresFixture.ask(postgres, "show synchronous_commit"))
                .isEqualTo("on");
    }

    @Test
    void refusesASecondProcessOnOneFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("STAMPBOOK_DATA");
    }

    @Test
    void isJoinedByACommandThatRunsBesideIt() {
        assertThat(EmbeddedPostgres.join(folder)).isEqualTo(postgres.address());
    }

    @Test
    void givesTheApplicationNoPowerButToWork() throws SQLException {
        var powerless =
                EmbeddedPostgresFixture.ask(
                        postgres,
                        "select count(*) from pg_roles where rolname like 'stampbook%'"
                                + " and not rolsuper and not rolbypassrls and not rolinherit");

        assertThat(powerless).isEqualTo("2");
        assertThatThrownBy(() -> EmbeddedPostgresFixture.asApp(postgres, "create table t ()"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }
}
