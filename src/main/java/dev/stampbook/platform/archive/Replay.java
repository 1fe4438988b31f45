package dev.stampbook.platform.archive;

import dev.stampbook.platform.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rebuilds rows from the effects of journal lines, in memory for one merchant at a time, and puts
/// them into tables of an empty schema.
final class Replay {

    /// Where the rebuilt tables stand while they are compared.
    static final String SCHEMA = "recomputed";

    private final Connection connection;
    private final Json json;
    private final Map<String, List<String>> keys = new LinkedHashMap<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Map<String, Map<List<Object>, Map<String, Object>>> rows = new LinkedHashMap<>();
    private String merchant = "";

    Replay(Connection connection, Json json) {
        this.connection = connection;
        this.json = json;
    }

    /// The tables met so far, each with the columns that the journal tells.
    Map<String, Set<String>> columns() {
        return columns;
    }

    /// Applies one line of the export.
    void apply(String line) {
        var entry = json.object(line);
        var owner = String.valueOf(entry.get("merchant_id"));
        if (!owner.equals(merchant)) {
            flush();
            merchant = owner;
        }
        for (var effect : (List<?>) entry.getOrDefault("effects", List.of())) {
            if (effect instanceof Map<?, ?> written) {
                rows(written).forEach(row -> apply(String.valueOf(written.get("table")), row));
            }
        }
    }

    /// Puts the rows of the last merchant into their tables.
    void flush() {
        rows.forEach((table, byKey) -> insert(table, new ArrayList<>(byKey.values())));
        rows.clear();
    }

    private void apply(String table, Map<String, Object> row) {
        row.put("merchant_id", merchant);
        var key = keys.computeIfAbsent(table, this::create).stream().map(row::get).toList();
        columns.computeIfAbsent(table, unseen -> new LinkedHashSet<>()).addAll(row.keySet());
        rows.computeIfAbsent(table, unseen -> new LinkedHashMap<>())
                .computeIfAbsent(key, unseen -> new LinkedHashMap<>())
                .putAll(row);
    }

    /// The rows of an effect: one, or as many as `each` of its columns has values.
    private static List<Map<String, Object>> rows(Map<?, ?> written) {
        if (!(written.get("each") instanceof Map<?, ?> each)) {
            return List.of(row(written.get("row")));
        }
        var rows = new ArrayList<Map<String, Object>>();
        each.forEach(
                (column, values) -> {
                    var at = 0;
                    for (var value : (List<?>) values) {
                        if (at == rows.size()) {
                            rows.add(row(written.get("row")));
                        }
                        rows.get(at++).put(String.valueOf(column), value);
                    }
                });
        return rows;
    }

    private static Map<String, Object> row(@Nullable Object told) {
        var row = new LinkedHashMap<String, Object>();
        if (told instanceof Map<?, ?> map) {
            map.forEach((column, value) -> row.put(String.valueOf(column), value));
        }
        return row;
    }

    private List<String> create(String table) {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table %s.%s as select * from public.%s with no data"
                            .formatted(SCHEMA, table, table));
            return Tables.key(connection, table);
        } catch (SQLException fault) {
            throw new IllegalStateException("the journal names a table that is not there", fault);
        }
    }

    private void insert(String table, List<Map<String, Object>> rebuilt) {
        var sql =
                "insert into %s.%s select * from jsonb_populate_recordset(null::%s.%s, ?::jsonb)"
                        .formatted(SCHEMA, table, SCHEMA, table);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, json.write(rebuilt));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the journal holds a row that does not fit", fault);
        }
    }
}
