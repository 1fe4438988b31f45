package dev.stampbook.platform.archive;

import dev.stampbook.platform.MerchantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares rebuilt tables with the live ones, of one merchant or of all.
final class Comparison {

    /// The tables of value: each must be rebuilt whole, even when the journal never mentions it. Of
    /// other tables (codes that wait in a pool) the journal tells the rows that took part.
    private static final Set<String> OF_VALUE =
            Set.of("program", "card", "stamp", "voucher", "redemption");

    private final Connection connection;
    private final String merchant;

    Comparison(Connection connection, @Nullable MerchantId merchant) {
        this.connection = connection;
        this.merchant = merchant == null ? "" : merchant.value().toString();
    }

    /// Rows that stand on one side alone, by table.
    Map<String, Long> of(Replay replay) throws SQLException {
        var differences = new LinkedHashMap<String, Long>();
        for (var table : replay.columns().entrySet()) {
            differences.put(table.getKey(), different(table.getKey(), table.getValue()));
        }
        for (var table : OF_VALUE) {
            if (!differences.containsKey(table)) {
                differences.put(table, rows("select 1 from public." + table + " where " + own()));
            }
        }
        return differences;
    }

    private long different(String table, Set<String> told) throws SQLException {
        var columns = String.join(", ", told);
        var rebuilt = "select %s from %s.%s".formatted(columns, Replay.SCHEMA, table);
        var live = "select %s from public.%s where %s".formatted(columns, table, own());
        return minus(rebuilt, live) + (OF_VALUE.contains(table) ? minus(live, rebuilt) : 0);
    }

    private long minus(String some, String others) throws SQLException {
        return rows("(%s) except all (%s)".formatted(some, others));
    }

    private String own() {
        return "('%s' = '' or merchant_id::text = '%s')".formatted(merchant, merchant);
    }

    private long rows(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var counted =
                        statement.executeQuery("select count(*) from (" + query + ") as found")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
