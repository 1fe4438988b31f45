package dev.stampbook.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Runs work on real threads that all begin at once.
final class Together {

    private Together() {}

    static <T> List<T> run(int count, IntFunction<T> work) {
        var barrier = new CyclicBarrier(count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var tasks =
                    IntStream.range(0, count)
                            .mapToObj(
                                    place ->
                                            (Callable<T>)
                                                    () -> {
                                                        barrier.await();
                                                        return work.apply(place);
                                                    })
                            .toList();
            var outcomes = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }
}
