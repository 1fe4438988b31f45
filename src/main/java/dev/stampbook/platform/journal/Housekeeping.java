package dev.stampbook.platform.journal;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.database.Changes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the journal lines about a merchant's own affairs: who may act, where and with what.
@Component
public class Housekeeping {

    private final Journal journal;
    private final Ids ids;

    /// Who did it and when.
    public record By(Actor actor, Instant at) {}

    Housekeeping(Journal journal, Ids ids) {
        this.journal = journal;
        this.ids = ids;
    }

    /// Adds a line whose payload is the merchant and the public ids given.
    public void note(Changes changes, By by, String type, Map<String, String> about) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("merchant", changes.merchant().toString());
        data.putAll(about);
        var entry =
                new JournalEntry(
                        ids.next(), type, by.at(), by.actor(), Subject.NONE, data, List.of());
        journal.add(changes, List.of(entry));
    }
}
