package dev.stampbook.prove;

import dev.stampbook.running.Program;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Kills and freezes what runs, one thing after the other, at moments that the seed decides.
final class Faults {

    /// Longer than a lock is waited for, a caller's patience and a pool's.
    private static final int FROZEN_SECONDS = 9;

    private static final Duration HOUR = Duration.ofHours(1);

    private static final int CALM_MILLIS_MIN = 3_000;
    private static final int CALM_MILLIS_MAX = 9_000;

    private final House house;
    private final SplittableRandom random;
    private final Semaphore over = new Semaphore(0);
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);

    private enum Kind {
        SERVER_KILLED,
        POSTGRES_KILLED,
        BOTH_KILLED,
        ONE_OF_TWO_SERVERS_FROZEN,
        CLOCK_OF_ONE_MOVED
    }

    Faults(House house, SplittableRandom random) {
        this.house = house;
        this.random = random;
    }

    /// One fault after the other until the time is over; each has been mended when this returns.
    void strikeFor(long seconds) throws InterruptedException {
        var kinds = new ArrayList<Kind>();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var calm = random.nextInt(CALM_MILLIS_MIN, CALM_MILLIS_MAX);
        while (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(calm) < end) {
            pass(calm);
            if (kinds.isEmpty()) {
                // In turns of chance, so that a short run has seen them all as well.
                kinds.addAll(List.of(Kind.values()));
            }
            var kind = kinds.remove(random.nextInt(kinds.size()));
            done.merge(kind, 1, Integer::sum);
            strike(kind);
            calm = random.nextInt(CALM_MILLIS_MIN, CALM_MILLIS_MAX);
        }
    }

    /// Nobody gives the permit: it only waits.
    private void pass(long millis) throws InterruptedException {
        over.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    private void strike(Kind kind) throws InterruptedException {
        var number = random.nextInt(house.servers());
        var server = house.server(number);
        switch (kind) {
            case SERVER_KILLED -> {
                server.kill();
                server.restart();
            }
            case POSTGRES_KILLED -> killPostgres();
            case BOTH_KILLED -> {
                killPostgres();
                server.kill();
                server.restart();
            }
            case ONE_OF_TWO_SERVERS_FROZEN -> {
                Program.signal("STOP", server.pid());
                pass(TimeUnit.SECONDS.toMillis(FROZEN_SECONDS));
                Program.signal("CONT", server.pid());
            }
            case CLOCK_OF_ONE_MOVED -> {
                house.moveClock(number, random.nextBoolean() ? HOUR : HOUR.negated());
                pass(CALM_MILLIS_MIN);
                house.moveClock(number, Duration.ZERO);
            }
        }
    }

    /// It is started again by who watches it. While it recovers there is no process to kill.
    private void killPostgres() {
        try {
            Program.signal("KILL", house.postmaster());
        } catch (UncheckedIOException recovering) {
            done.merge(Kind.POSTGRES_KILLED, -1, Integer::sum);
        }
    }

    @Override
    public String toString() {
        return done + ", " + house.cuts() + " lines cut between commit and answer";
    }
}
