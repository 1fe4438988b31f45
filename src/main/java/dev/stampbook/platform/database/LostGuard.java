package dev.stampbook.platform.database;

import org.springframework.dao.ConcurrencyFailureException;

/// A write found less to change than was decided: somebody was faster. Everything rolls back and
/// may be tried again from the start.
public final class LostGuard extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1;

    LostGuard(String statement, int expected, long changed) {
        super("expected %s rows, changed %s: %s".formatted(expected, changed, statement));
    }
}
