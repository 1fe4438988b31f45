package dev.stampbook.platform.database;

import dev.stampbook.platform.MerchantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one transaction of one merchant is about to write.
///
/// Each module adds its own statement and its rows; all of them leave in one round trip. A
/// statement takes its rows from `jsonb_to_recordset(:rows::jsonb)` and its merchant from
/// `:merchant`; equal statements are joined, so a list of commands writes as one does. Every
/// statement must change exactly one row per row given: a guard that fails fails everything.
public final class Changes {

    private final MerchantId merchant;
    private final Map<String, List<Row>> rowsByStatement = new LinkedHashMap<>();

    Changes(MerchantId merchant) {
        this.merchant = merchant;
    }

    /// The merchant that everything here belongs to.
    public MerchantId merchant() {
        return merchant;
    }

    /// Adds rows to a statement; statements run in the order in which they were first added.
    public void add(String statement, List<Row> rows) {
        if (!rows.isEmpty()) {
            rowsByStatement.computeIfAbsent(statement, unseen -> new ArrayList<>()).addAll(rows);
        }
    }

    /// Adds one row to a statement.
    public void add(String statement, Row row) {
        add(statement, List.of(row));
    }

    Map<String, List<Row>> rowsByStatement() {
        return rowsByStatement;
    }
}
