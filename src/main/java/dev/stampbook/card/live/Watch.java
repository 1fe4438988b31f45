package dev.stampbook.card.live;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Trace;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One open web card, which waits for news of it. To be closed when the phone is gone.
public final class Watch implements AutoCloseable {

    private final Semaphore bell = new Semaphore(0);
    private final OpenWatches watches;
    private final Sight sight;
    private volatile boolean over;

    /// What is looked at: the card, and the person who holds it, since vouchers are hers.
    record Sight(MerchantId merchant, UUID card, UUID customer) {

        boolean touchedBy(Trace trace) {
            return trace.touches(card, customer);
        }
    }

    /// What was heard while waiting.
    public enum Heard {
        /// There is something new to see.
        NEWS,
        /// Nothing; it is time to try whether the phone is still there.
        QUIET,
        /// The server wants to stop.
        END
    }

    Watch(OpenWatches watches, Sight sight) {
        this.watches = watches;
        this.sight = sight;
    }

    /// Waits until there is news, or for so long; much news at once is one.
    public Heard listen(Duration patience) throws InterruptedException {
        var rung = bell.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
        if (over) {
            return Heard.END;
        }
        return rung ? Heard.NEWS : Heard.QUIET;
    }

    Sight sight() {
        return sight;
    }

    void ring() {
        bell.release();
    }

    void end() {
        over = true;
        bell.release();
    }

    @Override
    public void close() {
        watches.leave(this);
    }
}
