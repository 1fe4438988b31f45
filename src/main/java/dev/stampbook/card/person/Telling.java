package dev.stampbook.card.person;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lines of the journal and their ids.
@Component("tellingOfPersons")
class Telling {

    private final Journal journal;
    private final Ids ids;

    Telling(Journal journal, Ids ids) {
        this.journal = journal;
        this.ids = ids;
    }

    UUID next() {
        return ids.next();
    }

    void tell(Changes changes, List<JournalEntry> lines) {
        journal.add(changes, lines);
    }
}
