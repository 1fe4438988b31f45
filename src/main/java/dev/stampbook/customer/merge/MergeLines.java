package dev.stampbook.customer.merge;

import dev.stampbook.customer.Customer;
import dev.stampbook.customer.holding.Merging.Merged;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the journal who became part of whom.
@Component
class MergeLines {

    private final Journal journal;
    private final Ids ids;

    MergeLines(Journal journal, Ids ids) {
        this.journal = journal;
        this.ids = ids;
    }

    void merged(Customer from, Customer into, Merged wish, Changes changes) {
        var location = wish.actor().location();
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("merchant", changes.merchant().toString());
        data.put("location", location == null ? null : PublicId.of(IdKind.LOCATION, location));
        data.put("customer", into.shown());
        data.put("merged", from.publicId());
        var line =
                new JournalEntry(
                        ids.next(),
                        "customer.merged",
                        wish.at(),
                        wish.actor(),
                        new Subject(location, null, into.id(), null, false),
                        data,
                        List.of());
        journal.add(changes, List.of(line));
    }
}
