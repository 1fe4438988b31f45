package dev.stampbook.platform.database;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Faults of the database that pass: the same work may succeed a moment later.
///
/// Spring tells the kinds of faults apart by class. Those of a broken connection are "non
/// transient", and a transaction that can neither commit nor roll back is not a fault of data
/// access at all; for whoever waits they are the same as a lock that came too late.
public final class PassingFault {

    private PassingFault() {}

    /// Whether trying again may help.
    public static boolean is(Throwable thrown) {
        return thrown instanceof TransientDataAccessException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof RecoverableDataAccessException
                || thrown instanceof NonTransientDataAccessResourceException
                || thrown instanceof CannotCreateTransactionException
                // A connection that broke cannot even roll back, or no longer tells what it did.
                || thrown instanceof TransactionSystemException;
    }
}
