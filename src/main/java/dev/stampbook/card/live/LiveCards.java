package dev.stampbook.card.live;

import dev.stampbook.card.Card;
import dev.stampbook.card.live.Watch.Sight;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.platform.task.Chores;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Lets phones watch their cards, so many and no more, until the server stops.
@Component
public class LiveCards implements SmartLifecycle {

    /// Somebody has her card open on a phone, a tablet, and in a few forgotten windows.
    static final int MOST_OF_CARD = 8;

    /// Tomcat holds 8,192 connections; half of them stay free for those who do something.
    static final int MOST_IN_ALL = 4_000;

    private static final int LINES_AT_ONCE = 1_000;

    private final OpenWatches watches = new OpenWatches(MOST_OF_CARD, MOST_IN_ALL);
    private final Traces traces;
    private final Transactions transactions;
    private final Chores chores;
    private final ObjectProvider<Following> following;
    private volatile boolean running;

    LiveCards(
            Traces traces,
            Transactions transactions,
            Chores chores,
            ObjectProvider<Following> following) {
        this.traces = traces;
        this.transactions = transactions;
        this.chores = chores;
        this.following = following;
    }

    /// Begins to watch a card that was last seen when the journal had this number; what happened
    /// since then rings at once. Empty when there are enough watches already.
    public Optional<Watch> watch(MerchantId merchant, Card card, long seen) {
        var sight = new Sight(merchant, card.id(), card.customer());
        var head = transactions.reading(merchant, () -> traces.head(merchant));
        var watch = watches.enter(sight, head);
        chores.wake(following.getObject());
        // Only now: of what is numbered from here on, the follower hears.
        watch.filter(entered -> missed(sight, seen)).ifPresent(Watch::ring);
        return watch;
    }

    private boolean missed(Sight sight, long seen) {
        var merchant = sight.merchant();
        var lines =
                transactions.reading(merchant, () -> traces.after(merchant, seen, LINES_AT_ONCE));
        return lines.size() == LINES_AT_ONCE || lines.stream().anyMatch(sight::touchedBy);
    }

    OpenWatches watches() {
        return watches;
    }

    @Override
    public void start() {
        running = true;
        watches.open();
    }

    /// Before the web server waits for requests that are still under way: these never end.
    @Override
    public void stop() {
        running = false;
        watches.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
