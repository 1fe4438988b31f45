package dev.stampbook.platform.journal;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One happening: its type (`stamp.added`), the instant at which it became true, who did it, what
/// it is about, the public payload and the rows it wrote.
public record JournalEntry(
        UUID id,
        String type,
        Instant at,
        Actor actor,
        Subject subject,
        Map<String, @Nullable Object> data,
        List<Effect> effects) {

    /// A row that the happening wrote, as it is afterwards and without hidden columns.
    public record Effect(String table, Map<String, @Nullable Object> row) {}

    public JournalEntry {
        effects = List.copyOf(effects);
    }

    /// The same line with one more row that it wrote.
    public JournalEntry wrote(String table, Row row) {
        var more = new ArrayList<>(effects);
        more.add(new Effect(table, row.shown()));
        return new JournalEntry(id, type, at, actor, subject, data, more);
    }
}
