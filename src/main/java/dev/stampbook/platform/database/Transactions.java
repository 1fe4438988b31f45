package dev.stampbook.platform.database;

import dev.stampbook.platform.MerchantId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions that belong to exactly one merchant.
///
/// The merchant is set for the transaction alone, so that row-level security lets through its rows
/// and nobody else's; without it every table looks empty. Never nested.
@Component
public class Transactions {

    /// How long a single command waits for a row that another holds, as the public contract says
    /// of idempotency keys.
    public static final Duration PATIENT = Duration.ofSeconds(5);

    /// How long a list of commands waits before it runs one by one, so that one slow card holds up
    /// nobody else.
    public static final Duration BRIEF = Duration.ofMillis(200);

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcTemplate jdbc;
    private final ChangeWriting changeWriting;
    private final DatabaseThreads threads;
    private final ObjectProvider<CommitListener> listeners;

    Transactions(
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            ChangeWriting changeWriting,
            DatabaseThreads threads,
            ObjectProvider<CommitListener> listeners) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
        this.changeWriting = changeWriting;
        this.threads = threads;
        this.listeners = listeners;
    }

    /// Runs work that adds to the changes, writes them, and commits. Anything thrown rolls back,
    /// except [CommitInDoubt].
    public <T extends @Nullable Object> T of(MerchantId merchant, Function<Changes, T> work) {
        return of(merchant, PATIENT, work);
    }

    /// The same, waiting for locks no longer than given.
    public <T extends @Nullable Object> T of(
            MerchantId merchant, Duration patience, Function<Changes, T> work) {
        refuseNesting();
        var changes = new Changes(merchant);
        var result = threads.run(() -> committed(changes, patience, work));
        if (!changes.rowsByStatement().isEmpty()) {
            listeners.forEach(listener -> listener.committed(merchant));
        }
        return result;
    }

    private <T extends @Nullable Object> T committed(
            Changes changes, Duration patience, Function<Changes, T> work) {
        var asked = new AtomicBoolean();
        try {
            return writing.execute(
                    status -> {
                        enter(changes.merchant(), patience);
                        var result = written(changes, work);
                        asked.set(true);
                        return result;
                    });
        } catch (ConcurrencyFailureException | DataIntegrityViolationException refused) {
            throw refused;
        } catch (RuntimeException fault) {
            throw asked.get() ? new CommitInDoubt(fault) : fault;
        }
    }

    /// Does everything that [#of] does, then rolls back: a dry run.
    public <T extends @Nullable Object> T rehearse(MerchantId merchant, Function<Changes, T> work) {
        refuseNesting();
        return threads.run(
                () ->
                        writing.execute(
                                status -> {
                                    enter(merchant, PATIENT);
                                    status.setRollbackOnly();
                                    return written(new Changes(merchant), work);
                                }));
    }

    /// Runs work that only reads.
    public <T extends @Nullable Object> T reading(MerchantId merchant, Supplier<T> work) {
        refuseNesting();
        return threads.run(
                () ->
                        reading.execute(
                                status -> {
                                    enter(merchant, PATIENT);
                                    return work.get();
                                }));
    }

    private <T extends @Nullable Object> T written(Changes changes, Function<Changes, T> work) {
        var result = work.apply(changes);
        changeWriting.write(changes);
        return result;
    }

    private static void refuseNesting() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction of a merchant is open already");
        }
    }

    /// Every statement goes by a key that begins with the merchant, planned once for the largest of
    /// them (decision 210); a plan that was made while a table was empty must not read all of it
    /// later, and none is worth starting other processes or a compiler for.
    private void enter(MerchantId merchant, Duration patience) {
        jdbc.queryForList(
                """
                select set_config('stampbook.merchant', ?, true),
                       set_config('lock_timeout', ?, true),
                       set_config('plan_cache_mode', 'force_generic_plan', true),
                       set_config('enable_seqscan', 'off', true),
                       set_config('max_parallel_workers_per_gather', '0', true),
                       set_config('jit', 'off', true)
                """,
                merchant.value().toString(),
                patience.toMillis() + "ms");
    }
}
