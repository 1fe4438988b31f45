package dev.stampbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Connections that ask one thing after the other, as fast as they are answered.
final class Load {

    private final int port;
    private final int connections;
    private final List<byte[]> requests;
    private final AtomicInteger next = new AtomicInteger();

    /// How many requests have been taken from the front of the list.
    int taken() {
        return Math.min(next.get(), requests.size());
    }

    /// What came of it: how many answers of each status, how long each took, how long all took.
    record Heard(Map<Integer, Long> statuses, long[] nanos, double seconds) {

        /// What was done, or was as it was.
        long good() {
            return statuses.entrySet().stream()
                    .filter(status -> status.getKey() < 400)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        double millis(double part) {
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1, nanos.length * part)] / 1e6;
        }

        Round round() {
            return new Round(good() / seconds, Map.of())
                    .with("p50 ms", millis(0.5))
                    .with("p99 ms", millis(0.99))
                    .with("good", (double) good())
                    .with("refused", (double) (nanos.length - good()));
        }
    }

    private record Till(long[] nanos, Map<Integer, Long> statuses) {}

    Load(int port, int connections, List<byte[]> requests) {
        this.port = port;
        this.connections = connections;
        this.requests = requests;
    }

    /// Presses for so many seconds, or until nothing is left to ask.
    Heard press(double seconds) throws InterruptedException {
        var begun = System.nanoTime();
        var end = begun + (long) (seconds * 1e9);
        try (var tills = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var working = new ArrayList<Future<Till>>();
            for (var i = 0; i < connections; i++) {
                working.add(tills.submit(() -> work(end)));
            }
            tills.shutdown();
            tills.awaitTermination(1, TimeUnit.HOURS);
            return heard(working, (System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a connection broke", fault);
        }
    }

    private Till work(long end) {
        var nanos = new long[1_024];
        var asked = 0;
        var statuses = new TreeMap<Integer, Long>();
        try (var wire = new Wire(port)) {
            var now = System.nanoTime();
            var mine = next.getAndIncrement();
            while (now < end && mine < requests.size()) {
                var status = wire.ask(requests.get(mine));
                var then = System.nanoTime();
                nanos = asked < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * asked);
                nanos[asked++] = then - now;
                statuses.merge(status, 1L, Long::sum);
                now = then;
                mine = next.getAndIncrement();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Till(Arrays.copyOf(nanos, asked), statuses);
    }

    private static Heard heard(List<Future<Till>> tills, double seconds)
            throws InterruptedException, ExecutionException {
        var statuses = new TreeMap<Integer, Long>();
        var nanos = LongStream.builder();
        for (var till : tills) {
            till.get()
                    .statuses()
                    .forEach((status, count) -> statuses.merge(status, count, Long::sum));
            LongStream.of(till.get().nanos()).forEach(nanos::add);
        }
        return new Heard(statuses, nanos.build().sorted().toArray(), seconds);
    }
}
