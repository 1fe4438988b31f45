package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.start.StartRefused;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("module")
class RoleChecksTest {

    @TempDir static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrate() throws SQLException {
        postgres = EmbeddedPostgresFixture.start(folder);
        EmbeddedPostgresFixture.asOwner(postgres, "create table owned (id int)");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void letsALoginInThatOnlyWorks() {
        assertThatCode(checks(app())::afterPropertiesSet).doesNotThrowAnyException();
    }

    @Test
    void refusesASuperuser() {
        var superuser = checks(JdbcClient.create(postgres.superuser("stampbook")));

        assertThatThrownBy(superuser::afterPropertiesSet)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("postgres (STAMPBOOK_DATABASE_USER) is a superuser");
    }

    @Test
    void refusesTheOwnerOfTables() {
        var address = postgres.address();

        assertThatThrownBy(
                        checks(client(address.ownerUser(), address.ownerPassword()))
                                ::afterPropertiesSet)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("owns tables");
    }

    @Test
    void refusesALoginThatBypassesPolicies() throws SQLException {
        var superuser = JdbcClient.create(postgres.superuser("stampbook"));
        superuser.sql("create role sly login bypassrls password 'sly'").update();
        superuser.sql("grant connect on database stampbook to sly").update();

        assertThatThrownBy(checks(client("sly", "sly"))::afterPropertiesSet)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("BYPASSRLS");
    }

    private static RoleChecks checks(JdbcClient jdbc) {
        return new RoleChecks(jdbc);
    }

    private static JdbcClient app() {
        return client(postgres.address().user(), postgres.address().password());
    }

    private static JdbcClient client(String user, String password) {
        return JdbcClient.create(
                new DriverManagerDataSource(postgres.address().url(), user, password));
    }
}
