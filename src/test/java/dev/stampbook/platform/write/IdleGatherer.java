package dev.stampbook.platform.write;

import java.util.List;
import java.util.UUID;

/// What a gatherer costs somebody who comes alone: the way of a piece of work through an idle lane,
/// beside the same work without a lane.
public final class IdleGatherer {

    private static final int PIECES = 200_000;

    private final Gatherer<UUID, Integer> gatherer = new Gatherer<>(64, 2);
    private long done;

    /// Microseconds that a piece of work takes longer because it went through a lane.
    public double microseconds() {
        var alone = microseconds(false);
        return microseconds(true) - alone;
    }

    private double microseconds(boolean gathered) {
        var lane = new UUID(1, 1);
        var began = System.nanoTime();
        for (var piece = 0; piece < PIECES; piece++) {
            if (gathered) {
                gatherer.submit(lane, piece, this::run);
            } else {
                run(List.of(piece));
            }
        }
        return (System.nanoTime() - began) / 1e3 / PIECES;
    }

    private void run(List<Integer> work) {
        done += work.size();
    }

    /// How many pieces were done so far; asked for, so that no compiler leaves the work out.
    public long done() {
        return done;
    }
}
