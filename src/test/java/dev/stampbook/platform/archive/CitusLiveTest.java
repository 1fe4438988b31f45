package dev.stampbook.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stampbook.platform.database.DatabaseAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The schema on a real Citus: `STAMPBOOK_CITUS_URL` names an empty database of one, with the login
/// of a superuser, whom row-level security does not stop
/// (`jdbc:postgresql://…/stampbook?user=…&password=…`).
@Tag("module")
class CitusLiveTest {

    private static final String URL = System.getenv().getOrDefault("STAMPBOOK_CITUS_URL", "");

    @Test
    void takesEveryTableAndFindsAMerchantWhereItLies() throws SQLException {
        assumeThat(isCitus()).as("a Citus at STAMPBOOK_CITUS_URL").isTrue();
        var owner = new DriverManagerDataSource(URL);
        var sql = new JdbcTemplate(owner);
        migrate(owner);

        assertThat(new Citus(new OwnerConnections(address())).run(List.of("apply"))).isZero();

        try (var connection = owner.getConnection()) {
            var distribution = Distribution.of(connection);
            assertThat(distribution.without(Citus.spread(connection)).tables()).isEmpty();
        }
        var merchant = UUID.randomUUID();
        sql.update("insert into journal_head (merchant_id, seq) values (?, 7)", merchant);
        assertThat(
                        sql.queryForObject(
                                "select seq from journal_head where merchant_id = ?",
                                Long.class,
                                merchant))
                .isEqualTo(7);
    }

    private static boolean isCitus() {
        if (URL.isEmpty()) {
            System.out.println("!!! NO STAMPBOOK_CITUS_URL: NOTHING IS TRIED ON A CITUS. !!!");
            return false;
        }
        try (var connection = DriverManager.getConnection(URL);
                var answer = connection.createStatement().executeQuery("select citus_version()")) {
            return answer.next();
        } catch (SQLException other) {
            System.out.println("!!! NO CITUS ANSWERS: " + other.getMessage() + " !!!");
            return false;
        }
    }

    private static void migrate(DriverManagerDataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_user", "current_user"))
                .load()
                .migrate();
    }

    private static DatabaseAddress address() {
        return new DatabaseAddress(URL, "", "", "", "");
    }
}
