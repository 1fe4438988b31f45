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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rebuilds rows from the effects of journal lines and puts them into tables of an empty schema.
///
/// Rows are gathered in memory and put down whenever there are some thousands of them; one that is
/// met again later is taken from its table and goes on from there. So memory does not grow with
/// what a merchant has.
final class Replay {

    /// Where the rebuilt tables stand while they are compared.
    static final String SCHEMA = "recomputed";

    /// Rows that are held in memory at most, more or less: a few dozen megabytes.
    static final int GATHERED_MAX = 5_000;

    private final Connection connection;
    private final Json json;
    private final int most;
    private final Map<String, List<String>> keys = new LinkedHashMap<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Map<String, Map<List<Object>, Map<String, Object>>> rows = new LinkedHashMap<>();
    private String merchant = "";
    private int gathered;

    /// Gathers up to so many rows.
    Replay(Connection connection, Json json, int most) {
        this.connection = connection;
        this.json = json;
        this.most = most;
    }

    /// The tables met so far, each with the columns that the journal tells.
    Map<String, Set<String>> columns() {
        return columns;
    }

    /// Applies one line of the export.
    void apply(String line) {
        var entry = json.object(line);
        var owner = String.valueOf(entry.get("merchant_id"));
        if (gathered >= most) {
            flush();
        }
        merchant = owner;
        for (var effect : (List<?>) entry.getOrDefault("effects", List.of())) {
            if (effect instanceof Map<?, ?> written) {
                rows(written).forEach(row -> apply(String.valueOf(written.get("table")), row));
            }
        }
    }

    /// Puts the rows that were gathered into their tables.
    void flush() {
        rows.forEach((table, byKey) -> put(table, new ArrayList<>(byKey.values())));
        rows.clear();
        gathered = 0;
    }

    private void apply(String table, Map<String, Object> row) {
        row.put("merchant_id", merchant);
        var key = keys.computeIfAbsent(table, this::create).stream().map(row::get).toList();
        columns.computeIfAbsent(table, unseen -> new LinkedHashSet<>()).addAll(row.keySet());
        var byKey = rows.computeIfAbsent(table, unseen -> new LinkedHashMap<>());
        var before = byKey.size();
        byKey.computeIfAbsent(key, unseen -> new LinkedHashMap<>()).putAll(row);
        gathered += byKey.size() - before;
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
            var key = Tables.key(connection, table);
            statement.execute(
                    "create index on %s.%s (%s)".formatted(SCHEMA, table, String.join(", ", key)));
            return key;
        } catch (SQLException fault) {
            throw new IllegalStateException("the journal names a table that is not there", fault);
        }
    }

    /// What is told of a row changes the columns that it names, and leaves the others.
    private void put(String table, List<Map<String, Object>> rebuilt) {
        var key = keys.getOrDefault(table, List.of());
        var sql =
                """
                with told as (
                    select line, jsonb_populate_record(null::%1$s, line) as made
                    from jsonb_array_elements(?::jsonb) as line),
                known as (
                    delete from %1$s as there
                    using told
                    where %2$s
                    returning there as was)
                insert into %1$s
                select whole.*
                from told
                left join known on %3$s
                cross join lateral jsonb_populate_record(known.was, told.line) as whole
                """
                        .formatted(
                                SCHEMA + "." + table,
                                same(key, "there.%s = (told.made).%s"),
                                same(key, "(known.was).%s = (told.made).%s"));
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, json.write(rebuilt));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the journal holds a row that does not fit", fault);
        }
    }

    private static String same(List<String> key, String part) {
        return key.stream()
                .map(column -> part.formatted(column, column))
                .collect(Collectors.joining(" and "));
    }
}
