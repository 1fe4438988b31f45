package dev.stampbook.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries transactions out on threads of the operating system.
///
/// A virtual thread hands every wait for the database to a poller, which wakes it by way of another
/// thread. A transaction waits a dozen times, so it moves to a plain thread as a whole, and the
/// request that wants it waits once (decision 213).
@Component
class DatabaseThreads implements AutoCloseable {

    /// More than any pool has connections: whoever finds none free waits for one here.
    private static final int MOST = 128;

    private static final int IDLE_SECONDS = 60;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    0,
                    MOST,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().name("database-", 0).daemon().factory(),
                    // Where all are taken, or none are left at the end, the asker works.
                    (work, full) -> work.run());

    /// What comes of the work, faults included; a plain thread does it at once.
    <T extends @Nullable Object> T run(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
