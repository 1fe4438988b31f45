package dev.stampbook.bench;

import dev.stampbook.bench.Bench.Deed;
import dev.stampbook.bench.Bench.Turn;
import dev.stampbook.platform.write.IdleGatherer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Redemptions at the door beside pgbench, in turns: with as many clients, and with as many as suit
/// it best.
final class Redemptions {

    private static final List<Integer> CONNECTIONS = List.of(8, 32, 128);
    private static final List<Integer> TRIED = List.of(8, 16, 32, 64);
    private static final int MANY = 128;
    private static final int WARMING = 5;

    private final Bench bench;
    private final Map<Integer, Series> ours = new LinkedHashMap<>();
    private final Map<Integer, Series> theirs = new LinkedHashMap<>();

    Redemptions(Bench bench) {
        this.bench = bench;
    }

    private Series series(String name) {
        return bench.report().series(name, "/s");
    }

    /// What one till alone pays for the gatherer, which helps crowds only: redemptions over one
    /// connection, and between them pieces of work that go through an idle lane.
    void alone() throws InterruptedException {
        var gatherer = new IdleGatherer();
        for (var turn = 0; turn < WARMING; turn++) {
            gatherer.microseconds();
        }
        var till = series("redeem, 1 merchant, 1");
        var lane = bench.report().series("an idle lane of the gatherer", "µs");
        for (var round = 0; round < bench.wishes().rounds(); round++) {
            turn(till, 1, 1);
            var cost = Math.max(0, gatherer.microseconds());
            var whole = 1_000 * till.rounds().getLast().seen("p50 ms");
            lane.add(new Round(cost, Map.of("% of p50", 100 * cost / whole)));
        }
        bench.report().note("pieces of work, half of them through a lane", gatherer.done());
    }

    void measure() throws IOException, InterruptedException {
        for (var connections : CONNECTIONS) {
            ours.put(connections, series("redeem, 1 merchant, " + connections));
        }
        var chain = series("redeem, " + bench.wishes().merchants() + " merchants, " + MANY);
        var best = scout();
        for (var round = 0; round < bench.wishes().rounds(); round++) {
            for (var connections : CONNECTIONS) {
                turn(of(ours, connections), connections, 1);
                baseline(connections);
            }
            turn(chain, MANY, bench.wishes().merchants());
            if (!CONNECTIONS.contains(best)) {
                baseline(best);
            }
        }
        compare(chain, best);
    }

    private void turn(Series series, int connections, int shops) throws InterruptedException {
        bench.turn(new Turn(series, connections, shops, Deed.REDEEM));
    }

    /// Where pgbench is at its best on this machine.
    private int scout() throws IOException, InterruptedException {
        var best = TRIED.getFirst();
        var rate = 0.0;
        for (var clients : TRIED) {
            if (bench.pgbench().isPresent()) {
                var series = series("pgbench, looking for its best, " + clients);
                series.add(bench.pgbench().get().round(clients, bench.wishes().seconds()));
                best = series.median() > rate ? clients : best;
                rate = Math.max(rate, series.median());
            }
        }
        bench.report().note("clients at which pgbench was best", best);
        return best;
    }

    private void baseline(int clients) throws IOException, InterruptedException {
        if (bench.pgbench().isPresent()) {
            theirs.computeIfAbsent(clients, many -> series("pgbench, " + many))
                    .add(bench.pgbench().get().round(clients, bench.wishes().seconds()));
        }
    }

    private void compare(Series chain, int best) {
        if (theirs.isEmpty()) {
            return;
        }
        var report = bench.report();
        report.compare(of(ours, 8), of(theirs, 8), "p50 ≤ 5 ms");
        report.compare(of(ours, 32), of(theirs, 32), "≥ 0.6");
        report.compare(of(ours, MANY), of(theirs, MANY), "≥ 1.5, p99 ≤ 30 ms");
        report.compare(of(ours, MANY), of(theirs, best), "≥ 1.0");
        report.compare(chain, of(theirs, best), "≥ 0.6");
    }

    private static Series of(Map<Integer, Series> all, int connections) {
        return Objects.requireNonNull(all.get(connections));
    }
}
