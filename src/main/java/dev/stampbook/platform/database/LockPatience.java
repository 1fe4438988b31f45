package dev.stampbook.platform.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/// Tells the end of waiting for a row from a lost race.
public final class LockPatience {

    /// PostgreSQL's `lock_not_available`, which a lock timeout raises too.
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockPatience() {}

    /// Whether the fault means that somebody held the row for longer than we waited.
    public static boolean ended(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException sql
                                        && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
    }
}
