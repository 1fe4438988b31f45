package dev.stampbook.customer.lookup;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.pace.Limit;
import dev.stampbook.platform.web.pace.Pace;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks customers up, and leaves a trace of it.
@Component
public class LookingUp {

    /// A counter in a rush stays below; whoever reads the book from A to Z does not.
    private static final Limit PACE = new Limit(60, Duration.ofMinutes(1));

    private final Lookups lookups;
    private final Trace trace;
    private final Merchants merchants;
    private final Pace pace;
    private final Transactions transactions;
    private final Clock clock;

    LookingUp(
            Lookups lookups,
            Trace trace,
            Merchants merchants,
            Pace pace,
            Transactions transactions,
            Clock clock) {
        this.lookups = lookups;
        this.trace = trace;
        this.merchants = merchants;
        this.pace = pace;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Ids of the customers that were asked for, newest first; the last of `most` is only a sign
    /// that there are more, and counts as not seen.
    public List<UUID> find(Caller caller, String text, @Nullable UUID after, int most) {
        pace.admit(caller, "customer look-ups", PACE);
        var actor = caller.actor();
        var question = new Lookups.Question(text, after, most);
        return transactions.of(
                actor.merchant(),
                changes -> find(new By(actor, clock.instant()), question, changes));
    }

    /// Notes that these customers were found by a number of their cards, which shows who they are
    /// as well as their names would: at the same pace, with the same trace.
    public void found(Caller caller, Collection<UUID> people) {
        pace.admit(caller, "customer look-ups", PACE);
        var actor = caller.actor();
        transactions.of(
                actor.merchant(),
                changes -> {
                    trace.leave(changes, new By(actor, clock.instant()), List.copyOf(people));
                    return people;
                });
    }

    private List<UUID> find(By by, Lookups.Question question, Changes changes) {
        var merchant = changes.merchant();
        var typed = Typed.read(question.text(), merchants.get(merchant).country());
        var found = lookups.find(merchant, typed, question);
        var seen = found.subList(0, Math.min(found.size(), question.most() - 1));
        trace.leave(changes, by, seen);
        return found;
    }
}
