package dev.stampbook.wallet.google;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets requests of an issuer through one after the other, as its turns come. Whoever has a stamp
/// to tell goes before everybody who has something that can wait.
final class Lanes {

    private final Map<Issuer, Gate> gates = new ConcurrentHashMap<>();
    private final Turns turns;
    private final Pause pause;
    private final Clock clock;

    Lanes(Turns turns, Pause pause, Clock clock) {
        this.turns = turns;
        this.pause = pause;
        this.clock = clock;
    }

    /// How much of a hurry there is.
    enum Lane {
        /// Somebody stands at a counter and looks at the phone.
        STAMP,
        /// A change of many cards.
        CAMPAIGN
    }

    /// When requests may leave, so that there are never more than Google takes.
    interface Turns {

        /// Takes the next turn of an issuer and answers when it is.
        Instant take(Issuer issuer, Instant now);
    }

    /// Waits.
    interface Pause {

        /// Returns at that instant.
        void until(Instant instant) throws InterruptedException;

        /// Waits by a clock that goes on by itself.
        static Pause by(Clock clock) {
            var never = new Semaphore(0);
            return instant -> {
                var rest = Duration.between(clock.instant(), instant).toNanos();
                if (rest > 0 && never.tryAcquire(rest, TimeUnit.NANOSECONDS)) {
                    throw new IllegalStateException("nobody rings here");
                }
            };
        }
    }

    /// Returns when a request may leave.
    void pass(Issuer issuer, Lane lane) throws InterruptedException {
        var gate = gates.computeIfAbsent(issuer, unseen -> new Gate());
        gate.enter(lane);
        try {
            pause.until(turns.take(issuer, clock.instant()));
        } finally {
            gate.leave();
        }
    }

    /// How many wait in front of an issuer's gate in a hurry.
    int hurrying(Issuer issuer) {
        var gate = gates.get(issuer);
        return gate == null ? 0 : gate.hurrying();
    }

    private static final class Gate {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final Condition free = lock.newCondition();
        private int hurrying;
        private boolean taken;

        private void enter(Lane lane) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                hurrying += lane == Lane.STAMP ? 1 : 0;
                await(lane);
            } finally {
                hurrying -= lane == Lane.STAMP ? 1 : 0;
                lock.unlock();
            }
        }

        private void await(Lane lane) throws InterruptedException {
            while (taken || (lane == Lane.CAMPAIGN && hurrying > 0)) {
                free.await();
            }
            taken = true;
        }

        private void leave() {
            lock.lock();
            try {
                taken = false;
                free.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private int hurrying() {
            lock.lock();
            try {
                return hurrying;
            } finally {
                lock.unlock();
            }
        }
    }
}
