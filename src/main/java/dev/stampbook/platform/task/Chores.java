package dev.stampbook.platform.task;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs all chores of this server, each on a thread of its own.
@Component
public class Chores implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final ObjectProvider<Chore> chores;
    private final Map<Chore, Semaphore> alarms = new ConcurrentHashMap<>();
    private volatile boolean running;

    Chores(ObjectProvider<Chore> chores) {
        this.chores = chores;
    }

    /// Makes a chore look at once; on a server at rest it does nothing.
    public void wake(Chore chore) {
        var alarm = alarms.get(chore);
        if (alarm != null) {
            alarm.release();
        }
    }

    @Override
    public void start() {
        running = true;
        for (var chore : chores.stream().toList()) {
            var alarm = new Semaphore(0);
            alarms.put(chore, alarm);
            Thread.ofVirtual().name(chore.name()).start(() -> keepUp(chore, alarm));
        }
    }

    @Override
    public void stop() {
        running = false;
        alarms.values().forEach(Semaphore::release);
        alarms.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepUp(Chore chore, Semaphore alarm) {
        while (running) {
            try {
                if (alarm.tryAcquire(attempt(chore).toMillis(), TimeUnit.MILLISECONDS)) {
                    alarm.drainPermits();
                }
            } catch (InterruptedException interrupted) {
                running = false;
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Does the work and answers how long to wait: a lasting fault shall not fill the log.
    private static Duration attempt(Chore chore) {
        try {
            chore.run();
            return chore.look();
        } catch (RuntimeException | Error fault) {
            // The work stays in its rows; the next look finds it again. An error may be of this
            // once (memory), and a chore that never ran again would be missed by nobody for days.
            LOG.warn("{} stopped, trying again", chore.name(), fault);
            return AFTER_A_FAULT;
        }
    }
}
