package dev.stampbook.platform.journal;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.CommitListener;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Gives the committed journal lines of each merchant their gap-free numbers, in the order in which
/// they became visible, and within one transaction in the order in which they were written.
///
/// It is woken by commits of this process and looks by itself for those of others. Several may run:
/// the merchant's head row lets one number at a time.
@Component
public class Sequencer implements CommitListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    /// Lines of a merchant numbered in one transaction: enough to amortise a commit, short enough
    /// for a lock.
    private static final int LINES_AT_ONCE = 1_000;

    private static final int MERCHANTS_AT_ONCE = 1_000;

    /// Merchants numbered in one transaction.
    private static final int MERCHANTS_TOGETHER = 50;

    /// The least time from one numbering to the next: nobody sees a stamp later for it, and a busy
    /// server numbers twenty times a second instead of after every commit.
    private static final Duration REST = Duration.ofMillis(50);

    /// How often it looks for lines that other processes wrote.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final BlockingQueue<MerchantId> woken = new LinkedBlockingQueue<>();
    private final Sequences sequences;
    private volatile boolean running;
    private long nextLook = System.nanoTime();

    Sequencer(Sequences sequences) {
        this.sequences = sequences;
    }

    /// Numbers every line committed so far, for all merchants.
    public void catchUp() {
        for (var merchants = sequences.behind(MERCHANTS_AT_ONCE);
                !merchants.isEmpty();
                merchants = sequences.behind(MERCHANTS_AT_ONCE)) {
            together(merchants).forEach(this::catchUp);
        }
    }

    /// Numbers every line committed so far by one merchant.
    public void catchUp(MerchantId merchant) {
        catchUp(List.of(merchant));
    }

    private void catchUp(List<MerchantId> merchants) {
        for (var left = merchants; !left.isEmpty(); ) {
            left = sequences.number(left, LINES_AT_ONCE);
        }
    }

    private static Collection<List<MerchantId>> together(Collection<MerchantId> merchants) {
        return merchants.stream().gather(Gatherers.windowFixed(MERCHANTS_TOGETHER)).toList();
    }

    @Override
    public void committed(MerchantId merchant) {
        if (running) {
            woken.add(merchant);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("sequencer").start(this::keepUp);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepUp() {
        while (running) {
            try {
                var merchants = waitForWork();
                var begun = System.nanoTime();
                together(merchants).forEach(this::tryToCatchUp);
                rest(begun);
            } catch (RuntimeException fault) {
                LOG.warn("the journals could not be looked through, trying again", fault);
            } catch (InterruptedException interrupted) {
                running = false;
                Thread.currentThread().interrupt();
            }
        }
    }

    /// What happens meanwhile is numbered together.
    private static void rest(long begun) {
        LockSupport.parkNanos(REST.minusNanos(System.nanoTime() - begun).toNanos());
    }

    /// A merchant whose head somebody holds must not keep its neighbours waiting.
    private void tryToCatchUp(List<MerchantId> merchants) {
        try {
            catchUp(merchants);
        } catch (RuntimeException fault) {
            if (merchants.size() == 1) {
                // The lines stay in the outbox; the next look finds them again.
                LOG.warn("a journal could not be numbered, trying again", fault);
            } else {
                merchants.forEach(merchant -> tryToCatchUp(List.of(merchant)));
            }
        }
    }

    /// Whoever was woken for, and every so often whoever is behind: a busy server must not forget
    /// the lines of one that died.
    private Set<MerchantId> waitForWork() throws InterruptedException {
        var merchants = new LinkedHashSet<MerchantId>();
        var first = woken.poll(Math.max(0, nextLook - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (first != null) {
            merchants.add(first);
            woken.drainTo(merchants);
        }
        if (running && System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + LOOK.toNanos();
            merchants.addAll(sequences.behind(MERCHANTS_AT_ONCE));
        }
        return merchants;
    }
}
