package dev.stampbook.platform.database;

import dev.stampbook.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One connection of the application's login, used by one merchant after another.
final class AppConnection implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AppConnection(TestDatabase database) {
        connection =
                new SingleConnectionDataSource(
                        database.url(), database.appUser(), database.password(), true);
        jdbc = new JdbcTemplate(connection);
        transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
    }

    /// Runs work as a merchant and rolls it back.
    <T> T as(UUID merchant, Supplier<T> work) {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    jdbc.queryForList(
                            "select set_config('stampbook.merchant', ?, true)",
                            merchant.toString());
                    return work.get();
                });
    }

    /// Runs work without a merchant and rolls it back.
    <T> T without(Supplier<T> work) {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    return work.get();
                });
    }

    List<UUID> merchantsIn(String table) {
        return jdbc.queryForList("select distinct merchant_id from " + table, UUID.class);
    }

    int insert(String table, String columns, String json) {
        return jdbc.update(
                """
                insert into %1$s (%2$s)
                select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)
                """
                        .formatted(table, columns),
                json);
    }

    int update(String table, String change) {
        return jdbc.update("update " + table + " set " + change);
    }

    boolean may(String what, String table) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select has_table_privilege(?, ?)", Boolean.class, table, what));
    }

    List<String> powers() {
        return jdbc.queryForList(
                """
                select 'superuser: ' || rolsuper::text::char(1) from pg_roles
                where rolname = current_user
                union all
                select 'bypassrls: ' || rolbypassrls::text::char(1) from pg_roles
                where rolname = current_user
                union all
                select 'owns: ' || count(*) from pg_class
                where pg_has_role(current_user, relowner, 'member')
                """,
                String.class);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
