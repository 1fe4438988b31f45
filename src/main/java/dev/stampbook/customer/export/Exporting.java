package dev.stampbook.customer.export;

import dev.stampbook.customer.Portrait;
import dev.stampbook.customer.export.PersonExport.LookupView;
import dev.stampbook.customer.holding.Holdings;
import dev.stampbook.customer.lookup.Lookups;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts together everything held about a customer, and notes that somebody asked for it.
@Component
class Exporting {

    private final Portrait portrait;
    private final Lookups lookups;
    private final ObjectProvider<Holdings> holdings;
    private final Housekeeping housekeeping;
    private final Transactions transactions;
    private final Clock clock;

    Exporting(
            Portrait portrait,
            Lookups lookups,
            ObjectProvider<Holdings> holdings,
            Housekeeping housekeeping,
            Transactions transactions,
            Clock clock) {
        this.portrait = portrait;
        this.lookups = lookups;
        this.holdings = holdings;
        this.housekeeping = housekeeping;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// All there is; a customer that the merchant does not have is not found.
    PersonExport export(Actor actor, String customer) {
        var by = new By(actor, clock.instant());
        return transactions.of(actor.merchant(), changes -> export(by, customer, changes));
    }

    private PersonExport export(By by, String customer, Changes changes) {
        var merchant = changes.merchant();
        var drawn = portrait.of(merchant, customer);
        housekeeping.note(changes, by, "customer.exported", Map.of("customer", drawn.view().id()));
        var held = new TreeMap<String, List<Map<String, @Nullable Object>>>();
        holdings.orderedStream()
                .forEach(holding -> held.putAll(holding.of(merchant, drawn.id(), by.at())));
        return new PersonExport(
                by.at(),
                drawn.view(),
                drawn.consents(),
                lookups.of(merchant, drawn.id()).stream()
                        .map(lookup -> new LookupView(lookup.at(), lookup.actor()))
                        .toList(),
                held);
    }
}
