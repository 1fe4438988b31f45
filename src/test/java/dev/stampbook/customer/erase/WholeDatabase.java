package dev.stampbook.customer.erase;

import dev.stampbook.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/// The search of every column of every table, and of what the planner keeps about them.
///
/// Rows are searched as JSON, so that no type of column is left out, and once more in hexadecimal,
/// as bytes are written there. What is sealed cannot be searched: its test asks for what it says.
final class WholeDatabase {

    private final JdbcTemplate jdbc;

    WholeDatabase(TestDatabase database) {
        this.jdbc = new JdbcTemplate(database.superuser());
    }

    /// Where any of these words stands, in whatever case.
    List<String> places(List<String> words) {
        var places = new ArrayList<String>();
        for (var table : tables()) {
            for (var word : words) {
                if (found(table, word.toLowerCase(Locale.ROOT))) {
                    places.add(table + ": " + word);
                }
            }
        }
        return places;
    }

    private boolean found(String table, String word) {
        var bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        var rows =
                jdbc.queryForObject(
                        """
                        select count(*)
                        from %s as row
                        where strpos(lower(to_jsonb(row)::text), ?) > 0
                        or strpos(to_jsonb(row)::text, ?) > 0
                        """
                                .formatted(table),
                        Long.class,
                        word,
                        bytes);
        return rows != null && rows > 0;
    }

    private List<String> tables() {
        var tables =
                new ArrayList<>(
                        jdbc.queryForList(
                                """
                                select format('%I.%I', table_schema, table_name)
                                from information_schema.tables
                                where table_type = 'BASE TABLE'
                                and table_schema not in ('pg_catalog', 'information_schema')
                                """,
                                String.class));
        tables.add("pg_catalog.pg_stats");
        return tables;
    }
}
