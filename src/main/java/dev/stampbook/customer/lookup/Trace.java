package dev.stampbook.customer.lookup;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Leaves the trace of looking at people: a journal line that says how many, and who they were
/// where that is kept for them alone.
@Component
class Trace {

    private final Lookups lookups;
    private final Housekeeping housekeeping;
    private final Ids ids;

    Trace(Lookups lookups, Housekeeping housekeeping, Ids ids) {
        this.lookups = lookups;
        this.housekeeping = housekeeping;
        this.ids = ids;
    }

    void leave(Changes changes, By by, List<UUID> seen) {
        housekeeping.note(
                changes, by, "customer.looked_up", Map.of("found", String.valueOf(seen.size())));
        var lookup = new Lookups.Lookup(by.at(), Journal.shown(by.actor()));
        lookups.add(changes, ids.next(), lookup, seen);
    }
}
