package dev.stampbook.platform.write;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lets work of one lane that arrives together travel together.
///
/// The first to come finds the lane free and runs at once, alone. Whoever comes while all its
/// writers are busy waits; the writer who finishes hands everything that waits to the first of the
/// waiting, who runs it for all. So an idle lane adds nothing, and a busy one turns many commits
/// into one.
final class Gatherer<L, W> {

    private final ConcurrentMap<L, Lane> lanes = new ConcurrentHashMap<>();
    private final int most;
    private final int writers;

    /// At most `most` pieces of work travel together, by at most `writers` at a time in one lane.
    Gatherer(int most, int writers) {
        this.most = most;
        this.writers = writers;
    }

    /// Returns when the work was run, by this thread or by another; `run` keeps what came of each
    /// piece, faults included, and throws nothing.
    void submit(L name, W work, Consumer<List<W>> run) {
        var lane = enter(name);
        try {
            var ticket = new Ticket<>(work);
            var turn = lane.turn(ticket);
            if (turn.isEmpty()) {
                turn = ticket.turn.join();
            }
            if (!turn.isEmpty()) {
                lead(lane, turn, run);
            }
        } finally {
            leave(name);
        }
    }

    /// The lanes in use, with how much waits in each.
    Map<L, Integer> waiting() {
        return lanes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, lane -> lane.getValue().length()));
    }

    private void lead(Lane lane, List<Ticket<W>> turn, Consumer<List<W>> run) {
        try {
            run.accept(turn.stream().map(Ticket::work).toList());
        } finally {
            turn.forEach(ticket -> ticket.turn.complete(List.of()));
            lane.release();
        }
    }

    private Lane enter(L name) {
        return lanes.compute(
                name,
                (key, present) -> {
                    var lane = present == null ? new Lane() : present;
                    lane.visitors++;
                    return lane;
                });
    }

    private void leave(L name) {
        lanes.computeIfPresent(name, (key, lane) -> --lane.visitors == 0 ? null : lane);
    }

    /// A piece of work with its place in the queue; `turn` is what its caller shall lead, or
    /// nothing when another has run it.
    private record Ticket<W>(W work, CompletableFuture<List<Ticket<W>>> turn) {
        Ticket(W work) {
            this(work, new CompletableFuture<>());
        }
    }

    private final class Lane {

        private final Queue<Ticket<W>> waiting = new ArrayDeque<>();
        private int running;
        private int visitors;

        synchronized List<Ticket<W>> turn(Ticket<W> own) {
            waiting.add(own);
            if (running == writers) {
                return List.of();
            }
            running++;
            return next();
        }

        synchronized int length() {
            return waiting.size();
        }

        synchronized void release() {
            if (waiting.isEmpty()) {
                running--;
                return;
            }
            var turn = next();
            turn.getFirst().turn.complete(turn);
        }

        private List<Ticket<W>> next() {
            var turn = new ArrayList<Ticket<W>>();
            while (turn.size() < most && !waiting.isEmpty()) {
                turn.add(waiting.remove());
            }
            return turn;
        }
    }
}
