package dev.stampbook.platform.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How the tables are spread over a distributed PostgreSQL (Citus), in the words of Citus: those of
/// merchants by merchant and side by side, those of the instance as a copy on every machine.
///
/// Written from the catalogue, so that no table is forgotten; what is referred to comes first.
record Distribution(List<Table> tables) {

    /// The table beside whose rows the rows of the same merchant lie.
    private static final String ANCHOR = "merchant";

    /// Found without knowing the merchant: everywhere at once. Small, and hardly ever written.
    private static final Set<String> DIRECTORIES = Set.of("merchant_directory");

    /// A table, and whether its rows go by merchant.
    record Table(String name, boolean byMerchant) {

        /// The call that spreads it.
        String call() {
            if (!byMerchant) {
                return "select create_reference_table('%s')".formatted(name);
            }
            var beside = name.equals(ANCHOR) ? "none" : ANCHOR;
            return "select create_distributed_table('%s', 'merchant_id', colocate_with => '%s')"
                    .formatted(name, beside);
        }
    }

    /// Of the schema behind a connection.
    static Distribution of(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        for (var name : Tables.inOrder(connection)) {
            var columns = Tables.columns(connection, name);
            tables.add(
                    new Table(
                            name, columns.contains("merchant_id") && !DIRECTORIES.contains(name)));
        }
        // The others are laid beside it, and it refers to none of them.
        tables.sort((one, other) -> Boolean.compare(isAnchor(other), isAnchor(one)));
        return new Distribution(List.copyOf(tables));
    }

    private static boolean isAnchor(Table table) {
        return table.name().equals(ANCHOR);
    }

    /// Without the tables named.
    Distribution without(Set<String> done) {
        return new Distribution(
                tables.stream().filter(table -> !done.contains(table.name())).toList());
    }

    /// One call for each table.
    List<String> calls() {
        return tables.stream().map(Table::call).toList();
    }
}
