package dev.stampbook.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Many at once, on real threads.
public final class Crowd implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Runs the work so many times, all let go at one moment; answers what came of each, in order.
    public static <T> List<T> together(int people, IntFunction<T> work) {
        var ready = new CountDownLatch(people);
        try (var crowd = new Crowd()) {
            var results =
                    IntStream.range(0, people)
                            .mapToObj(
                                    i ->
                                            crowd.start(
                                                    () -> {
                                                        ready.countDown();
                                                        await(ready);
                                                        return work.apply(i);
                                                    }))
                            .toList();
            return results.stream().map(CompletableFuture::join).toList();
        }
    }

    /// Starts work on a thread of its own; a fault is found in the future.
    public <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /// Waits for another thread.
    public static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Waits for everybody.
    @Override
    public void close() {
        threads.close();
    }
}
