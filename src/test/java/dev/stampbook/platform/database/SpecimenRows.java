package dev.stampbook.platform.database;

import dev.stampbook.platform.database.Catalogue.Column;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// A row for any table, made from what the catalogue says about its columns: the shortest that its
/// checks let through. Foreign keys are looked past.
final class SpecimenRows {

    private static final Map<String, Object> VALUES =
            Map.ofEntries(
                    Map.entry("uuid", new UUID(3, 3)),
                    Map.entry("text", "x"),
                    Map.entry("text[]", List.of("x")),
                    Map.entry("uuid[]", List.of(new UUID(3, 3))),
                    Map.entry("bytea", "\\x" + "00".repeat(32)),
                    Map.entry("jsonb", Map.of()),
                    Map.entry("boolean", false),
                    Map.entry("smallint", 1),
                    Map.entry("integer[]", List.of()),
                    Map.entry("integer", 1),
                    Map.entry("bigint", 1),
                    Map.entry("double precision", 1),
                    Map.entry("date", "2026-03-02"),
                    Map.entry("timestamp with time zone", "2026-03-02T09:00:00Z"),
                    Map.entry("timestamp with time zone[]", List.of("2026-03-02T09:00:00Z")));

    /// Columns that may be null only while another is not.
    private static final Set<String> ONE_OF_TWO = Set.of("voucher.offer");

    private final Json json = TestJson.json();
    private final Catalogue catalogue;
    private final JdbcTemplate jdbc;

    SpecimenRows(TestDatabase database) {
        this.catalogue = new Catalogue(database);
        this.jdbc = new JdbcTemplate(database.superuserConnection());
    }

    /// Inserts a row of this merchant as the superuser.
    void insert(String table, UUID merchant) {
        jdbc.execute(
                """
                set session_replication_role = replica;
                insert into %1$s (%2$s)
                select %2$s from jsonb_populate_record(null::%1$s, '%3$s'::jsonb)
                """
                        .formatted(table, columns(table), row(table, merchant)));
    }

    /// The row as JSON.
    String row(String table, UUID merchant) {
        var row = new LinkedHashMap<String, Object>();
        for (var column : catalogue.columns(table)) {
            if (wanted(table, column)) {
                row.put(column.name(), value(table, column));
            }
        }
        row.put("merchant_id", merchant);
        // A table keyed by something else than the merchant still needs two different rows.
        row.computeIfPresent("prefix", (name, same) -> merchant.toString());
        return json.write(row);
    }

    /// The columns that the row has, with commas between them.
    String columns(String table) {
        return String.join(
                ", ",
                catalogue.columns(table).stream()
                        .filter(column -> wanted(table, column))
                        .map(Column::name)
                        .toList());
    }

    /// What must not be null, and what a check may ask for.
    private boolean wanted(String table, Column column) {
        return column.required()
                || ONE_OF_TWO.contains(table + "." + column.name())
                || !catalogue.allowed(table, column.name()).isEmpty();
    }

    private Object value(String table, Column column) {
        var value = VALUES.get(column.type());
        if (value == null) {
            throw new IllegalStateException("say here what a %s looks like".formatted(column));
        }
        return catalogue.allowed(table, column.name()).stream()
                .map(Object.class::cast)
                .findFirst()
                .orElse(value);
    }
}
