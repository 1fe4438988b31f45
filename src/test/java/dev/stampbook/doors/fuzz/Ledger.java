package dev.stampbook.doors.fuzz;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All rows of a few merchants at a moment, told by how many there are in each table and which
/// transaction wrote last: whatever is added, changed or taken away makes a difference.
final class Ledger {

    /// Numbers of the journal, and answers kept for repetition, come and go by themselves.
    private static final Set<String> BESIDE =
            Set.of("journal_seq", "journal_head", "outbox", "idempotency_key");

    private final JdbcClient jdbc;
    private final List<UUID> merchants;
    private final String statement;

    /// What one table holds of one merchant.
    record Mark(String table, UUID merchant, long rows, long last) {}

    /// What one merchant has.
    record Page(Map<String, Mark> tables) {

        /// Lines of its journal.
        long journal() {
            var lines = tables.get("journal");
            return lines == null ? 0 : lines.rows();
        }

        /// The tables that differ.
        Set<String> unlike(Page other) {
            return Stream.of(tables, other.tables)
                    .flatMap(some -> some.keySet().stream())
                    .filter(table -> !Objects.equals(tables.get(table), other.tables.get(table)))
                    .collect(Collectors.toSet());
        }
    }

    /// What all of them have.
    record Books(Map<UUID, Map<String, Mark>> pages) {

        Page of(Player player) {
            return new Page(pages.getOrDefault(player.merchant().value(), Map.of()));
        }
    }

    Ledger(TestDatabase database, List<MerchantId> merchants) {
        this.jdbc = JdbcClient.create(database.superuserConnection());
        this.merchants = merchants.stream().map(MerchantId::value).toList();
        this.statement =
                tables().stream()
                        .map(Ledger::statement)
                        .collect(Collectors.joining("\nunion all\n"));
    }

    /// The rows of each merchant as they are now.
    Books read() {
        var pages = new HashMap<UUID, Map<String, Mark>>();
        jdbc.sql(statement)
                .param("merchants", merchants.toArray(UUID[]::new))
                .query(Mark.class)
                .list()
                .forEach(
                        mark ->
                                pages.computeIfAbsent(mark.merchant(), none -> new HashMap<>())
                                        .put(mark.table(), mark));
        return new Books(pages);
    }

    private static String statement(String table) {
        // A key notes the day of its last use, whatever it is used for.
        var last = table.equals("api_key") ? "count(revoked_at)" : "max(xmin::text::bigint)";
        return """
        select '%s' as "table", merchant_id as merchant, count(*) as rows, %s as last
        from %s
        where merchant_id = any(:merchants)
        group by merchant_id
        """
                .formatted(table, last, table);
    }

    private List<String> tables() {
        return jdbc
                .sql(
                        """
                        select table_name
                        from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public'
                        and column_name = 'merchant_id'
                        and table_type = 'BASE TABLE'
                        order by table_name
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !BESIDE.contains(table))
                .toList();
    }
}
