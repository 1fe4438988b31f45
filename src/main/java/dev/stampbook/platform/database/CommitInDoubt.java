package dev.stampbook.platform.database;

import java.io.Serial;
import org.springframework.transaction.TransactionSystemException;

/// The database was asked to commit, and nobody heard what it did: all of it is written, or none.
///
/// Whoever did not name the work (by an idempotency key, a reference) must not do it again.
public final class CommitInDoubt extends TransactionSystemException {

    @Serial private static final long serialVersionUID = 1L;

    CommitInDoubt(RuntimeException fault) {
        super("nobody heard whether this was committed", fault);
    }
}
