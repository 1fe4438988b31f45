package dev.stampbook.testing;

import dev.stampbook.platform.MerchantId;
import java.sql.Connection;
import java.sql.SQLException;

/// An open transaction of a merchant on a connection of its own, as another process would have it:
/// it holds its locks until the test lets go.
public final class HeldTransaction implements AutoCloseable {

    private final Connection connection;

    /// Begins, as the application's login.
    public HeldTransaction(TestDatabase database, MerchantId merchant) {
        try {
            connection = database.app().getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        run("select set_config('stampbook.merchant', '" + merchant.value() + "', true)");
    }

    /// Runs a statement and keeps what it locked.
    public void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// Lets go.
    public void commit() {
        try {
            connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// Rolls back what was not committed.
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
