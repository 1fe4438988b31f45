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
import java.util.function.BooleanSupplier;

/// Kills and freezes what runs, one thing after the other, at moments that the seed decides.
final class Faults {

    /// Longer than a lock is waited for, a caller's patience and a pool's.
    private static final int FROZEN_SECONDS = 9;

    private static final Duration HOUR = Duration.ofHours(1);

    private static final int CALM_MILLIS_MIN = 3_000;
    private static final int CALM_MILLIS_MAX = 9_000;

    private final House house;
    private final SplittableRandom random;
    private final int calmer;
    private final Semaphore over = new Semaphore(0);
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final List<Kind> left = new ArrayList<>();
    private long failedOverAt;

    private enum Kind {
        SERVER_KILLED,
        POSTGRES_KILLED,
        BOTH_KILLED,
        ONE_OF_TWO_SERVERS_FROZEN,
        CLOCK_OF_ONE_MOVED,
        STANDBY_TOOK_OVER
    }

    /// What may come more than once; the standby takes over in the middle of the run.
    private static final List<Kind> OFTEN =
            List.of(
                    Kind.SERVER_KILLED,
                    Kind.POSTGRES_KILLED,
                    Kind.BOTH_KILLED,
                    Kind.ONE_OF_TWO_SERVERS_FROZEN,
                    Kind.CLOCK_OF_ONE_MOVED);

    /// With so many times the usual calm between two of them.
    Faults(House house, SplittableRandom random, int calmer) {
        this.house = house;
        this.random = random;
        this.calmer = calmer;
    }

    /// One fault after the other until the time is over, and on until there is `enough` or the
    /// longest time is over; each has been mended when this returns.
    void strike(Duration time, BooleanSupplier enough, Duration longest)
            throws InterruptedException {
        var begun = System.nanoTime();
        var failover = begun + time.dividedBy(3).toNanos();
        var calm = calm();
        while (before(begun, time, calm)
                || (!enough.getAsBoolean() && before(begun, longest, calm))) {
            pass(calm);
            var due = !house.failedOver() && System.nanoTime() > failover;
            strike(due ? Kind.STANDBY_TOOK_OVER : next());
            calm = calm();
        }
    }

    private int calm() {
        return calmer * random.nextInt(CALM_MILLIS_MIN, CALM_MILLIS_MAX);
    }

    private static boolean before(long begun, Duration time, int calm) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(calm) < begun + time.toNanos();
    }

    /// In turns of chance, so that a short run has seen them all as well.
    private Kind next() {
        if (left.isEmpty()) {
            left.addAll(OFTEN);
        }
        return left.remove(random.nextInt(left.size()));
    }

    /// Nobody gives the permit: it only waits.
    private void pass(long millis) throws InterruptedException {
        over.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    private void strike(Kind kind) throws InterruptedException {
        done.merge(kind, 1, Integer::sum);
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
            case ONE_OF_TWO_SERVERS_FROZEN -> freeze(server);
            case CLOCK_OF_ONE_MOVED -> moveClock(number);
            case STANDBY_TOOK_OVER -> {
                failedOverAt = System.nanoTime();
                house.failOver();
            }
        }
    }

    private void freeze(Program server) throws InterruptedException {
        Program.signal("STOP", server.pid());
        pass(TimeUnit.SECONDS.toMillis(FROZEN_SECONDS));
        Program.signal("CONT", server.pid());
    }

    private void moveClock(int server) throws InterruptedException {
        house.moveClock(server, random.nextBoolean() ? HOUR : HOUR.negated());
        pass(CALM_MILLIS_MIN);
        house.moveClock(server, Duration.ZERO);
    }

    /// It is started again by who watches it. While it recovers there is no process to kill.
    private void killPostgres() {
        try {
            Program.signal("KILL", house.postmaster());
        } catch (UncheckedIOException recovering) {
            done.merge(Kind.POSTGRES_KILLED, -1, Integer::sum);
        }
    }

    /// When the standby began to take over, in the time of this process.
    long failedOverAt() {
        return failedOverAt;
    }

    @Override
    public String toString() {
        return done + ", " + house.cuts() + " lines cut between commit and answer";
    }
}
