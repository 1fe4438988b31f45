package dev.stampbook.customer.erase;

import dev.stampbook.customer.Customer;
import dev.stampbook.customer.holding.Erasure.Erased;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.platform.journal.Subject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the journal who was erased: an id, and nothing that leads to anybody.
@Component
class ErasureLines {

    private final Journal journal;
    private final Ids ids;

    ErasureLines(Journal journal, Ids ids) {
        this.journal = journal;
        this.ids = ids;
    }

    void erased(Customer customer, Erased wish, Changes changes) {
        var location = wish.actor().location();
        var shown = new HashMap<String, @Nullable Object>();
        shown.put("id", customer.publicId());
        shown.put("language", null);
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("merchant", changes.merchant().toString());
        data.put("location", location == null ? null : PublicId.of(IdKind.LOCATION, location));
        data.put("customer", shown);
        var line =
                new JournalEntry(
                        ids.next(),
                        "customer.erased",
                        wish.at(),
                        wish.actor(),
                        new Subject(location, null, customer.id(), null, false),
                        data,
                        List.of());
        journal.add(changes, List.of(line));
    }
}
