package dev.stampbook.platform.journal;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.CommitListener;
import dev.stampbook.platform.database.Transactions;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    /// Lines numbered in one transaction: enough to amortise a commit, short enough for a lock.
    private static final int LINES_AT_ONCE = 1_000;

    private static final int MERCHANTS_AT_ONCE = 1_000;

    /// How often it looks for lines that other processes wrote.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final BlockingQueue<MerchantId> woken = new LinkedBlockingQueue<>();
    private final Sequences sequences;
    private final Transactions transactions;
    private volatile boolean running;
    private long nextLook = System.nanoTime();

    Sequencer(Sequences sequences, Transactions transactions) {
        this.sequences = sequences;
        this.transactions = transactions;
    }

    /// Numbers every line committed so far, for all merchants.
    public void catchUp() {
        for (var merchants = sequences.behind(MERCHANTS_AT_ONCE);
                !merchants.isEmpty();
                merchants = sequences.behind(MERCHANTS_AT_ONCE)) {
            merchants.forEach(this::catchUp);
        }
    }

    /// Numbers every line committed so far by one merchant.
    public void catchUp(MerchantId merchant) {
        var numbered = LINES_AT_ONCE;
        while (numbered == LINES_AT_ONCE) {
            numbered = transactions.of(merchant, changes -> numberSome(merchant));
        }
    }

    private int numberSome(MerchantId merchant) {
        var head = sequences.lockHead(merchant);
        var numbered = sequences.number(merchant, head, LINES_AT_ONCE);
        if (numbered > 0) {
            sequences.moveHead(merchant, head + numbered);
        }
        return numbered;
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
                waitForWork().forEach(this::tryToCatchUp);
            } catch (RuntimeException fault) {
                LOG.warn("the journals could not be looked through, trying again", fault);
            } catch (InterruptedException interrupted) {
                running = false;
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tryToCatchUp(MerchantId merchant) {
        try {
            catchUp(merchant);
        } catch (RuntimeException fault) {
            // The lines stay in the outbox; the next look finds them again.
            LOG.warn("a journal could not be numbered, trying again", fault);
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
