package dev.stampbook.testing;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The database goes away: the pool of the shared context has no connection to give.
public final class Outage {

    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

    private Outage() {}

    /// Runs work while the pool gives this many connections and then none, as if the database had
    /// gone away in the middle of a request.
    public static <T> T after(int connections, Supplier<T> work) {
        LEFT.set(connections);
        try {
            return work.get();
        } finally {
            LEFT.set(Integer.MAX_VALUE);
        }
    }

    /// Fails when none is left.
    static void connect() throws SQLException {
        if (LEFT.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : left - 1) <= 0) {
            throw new SQLTransientConnectionException("the database went away for a test");
        }
    }
}
