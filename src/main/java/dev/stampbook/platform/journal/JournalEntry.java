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

    /// What the happening wrote in a table, as it is afterwards and without hidden columns.
    public sealed interface Effect {

        /// The table.
        String table();
    }

    /// One row.
    public record Written(String table, Map<String, @Nullable Object> row) implements Effect {}

    /// Many rows that differ in a few columns: `row` has what they share, `each` the others, one
    /// value a row and in one order.
    public record WrittenMany(
            String table, Map<String, @Nullable Object> row, Map<String, List<?>> each)
            implements Effect {}

    public JournalEntry {
        effects = List.copyOf(effects);
    }

    /// The same line with one more row that it wrote.
    public JournalEntry wrote(String table, Row row) {
        return with(new Written(table, row.shown()));
    }

    /// The same line with many more rows that it wrote; see [WrittenMany].
    public JournalEntry wroteMany(String table, Row shared, Map<String, List<?>> each) {
        return with(new WrittenMany(table, shared.shown(), each));
    }

    private JournalEntry with(Effect effect) {
        var more = new ArrayList<>(effects);
        more.add(effect);
        return new JournalEntry(id, type, at, actor, subject, data, more);
    }
}
