package dev.stampbook.card.live;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Traces;
import dev.stampbook.platform.task.Chore;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Goes along the journals of the merchants whose cards are open somewhere, and rings.
@Component
class Following implements Chore {

    /// A stamp shall show within a second, with the way to the phone and back in it.
    static final Duration WHILE_WATCHED = Duration.ofMillis(250);

    /// The first watch wakes it.
    static final Duration WHILE_ALONE = Duration.ofMinutes(10);

    private static final int LINES_AT_ONCE = 1_000;

    private final LiveCards live;
    private final Traces traces;
    private final Transactions transactions;

    Following(LiveCards live, Traces traces, Transactions transactions) {
        this.live = live;
        this.traces = traces;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "live-cards";
    }

    @Override
    public Duration look() {
        return live.watches().count() == 0 ? WHILE_ALONE : WHILE_WATCHED;
    }

    @Override
    public void run() {
        var told = live.watches().told();
        if (told.isEmpty()) {
            return;
        }
        traces.heads(told.keySet())
                .forEach(
                        (merchant, head) -> {
                            var seen = told.getOrDefault(merchant, head);
                            if (head > seen) {
                                follow(merchant, seen);
                            }
                        });
    }

    private void follow(MerchantId merchant, long seen) {
        var from = seen;
        var more = true;
        while (more) {
            var behind = from;
            var lines =
                    transactions.reading(
                            merchant, () -> traces.after(merchant, behind, LINES_AT_ONCE));
            from = lines.isEmpty() ? from : lines.getLast().seq();
            live.watches().tell(merchant, lines, from);
            more = lines.size() == LINES_AT_ONCE;
        }
    }
}
