package dev.stampbook.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.database.DatabaseAddress;
import dev.stampbook.testing.Databases;
import dev.stampbook.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// `bin/stampbook citus` names every table, in an order in which Citus takes them.
@Tag("module")
class CitusTest {

    private final TestDatabase database = Databases.ofTheRun();

    @Test
    void spreadsEveryTable() throws SQLException {
        var all =
                new JdbcTemplate(database.superuser())
                        .queryForList(
                                """
                                select relname::text from pg_class
                                where relnamespace = 'public'::regnamespace
                                and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
                                """,
                                String.class);

        assertThat(distribution().tables().stream().map(Distribution.Table::name))
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void keepsACopyEverywhereOnlyOfWhatHasNoMerchant() throws SQLException {
        var copies = distribution().tables().stream().filter(table -> !table.byMerchant());

        assertThat(copies.map(Distribution.Table::name))
                .containsExactlyInAnyOrder(
                        "chain_key",
                        "google_turn",
                        "instance",
                        "merchant_directory",
                        "operator_answer");
    }

    @Test
    void beginsWithMerchantsAndSpreadsWhatIsReferredToFirst() throws SQLException {
        var calls = distribution().calls();

        assertThat(calls.getFirst())
                .isEqualTo(
                        "select create_distributed_table('merchant', 'merchant_id',"
                                + " colocate_with => 'none')");
        assertThat(calls)
                .containsSubsequence(
                        spread("customer"), spread("card"), spread("stamp"), spread("join_link"));
    }

    @Test
    void leavesOutWhatIsSpreadAlready() throws SQLException {
        var done = Set.of("merchant", "instance");

        assertThat(distribution().without(done).calls())
                .hasSize(distribution().calls().size() - 2)
                .noneMatch(call -> call.contains("('merchant'"));
    }

    @Test
    void refusesAnOrdinaryPostgres() {
        var citus = new Citus(new OwnerConnections(address()));

        assertThat(citus.run(List.of())).isZero();
        assertThat(citus.run(List.of("apply"))).isEqualTo(1);
        assertThat(citus.run(List.of("away"))).isEqualTo(2);
    }

    private static String spread(String table) {
        return "select create_distributed_table('"
                + table
                + "', 'merchant_id', colocate_with => 'merchant')";
    }

    private Distribution distribution() throws SQLException {
        try (var connection = database.owner().getConnection()) {
            return Distribution.of(connection);
        }
    }

    private DatabaseAddress address() {
        return new DatabaseAddress(
                database.url(),
                database.appUser(),
                database.password(),
                database.ownerUser(),
                database.password());
    }
}
