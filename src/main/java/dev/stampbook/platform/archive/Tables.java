package dev.stampbook.platform.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of the database as its catalogue tells them.
final class Tables {

    private Tables() {}

    /// All tables but the migrations' own, each after those that it refers to.
    static List<String> inOrder(Connection connection) throws SQLException {
        var references = references(connection);
        var ordered = new LinkedHashSet<String>();
        references.keySet().forEach(table -> visit(table, references, ordered));
        return List.copyOf(ordered);
    }

    /// The columns of a table in their order, but those that follow from others.
    static List<String> columns(Connection connection, String table) throws SQLException {
        return texts(
                connection,
                """
                select column_name
                from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position
                """,
                table);
    }

    /// The columns of a table's primary key in their order.
    static List<String> key(Connection connection, String table) throws SQLException {
        return texts(
                connection,
                """
                select attribute.attname
                from pg_index
                cross join lateral unnest(pg_index.indkey)
                    with ordinality as part(number, place)
                join pg_attribute attribute
                    on attribute.attrelid = pg_index.indrelid
                    and attribute.attnum = part.number
                where pg_index.indisprimary and pg_index.indrelid = ?::regclass
                order by part.place
                """,
                table);
    }

    /// The version of the newest migration applied.
    static String schemaVersion(Connection connection) throws SQLException {
        return texts(
                        connection,
                        """
                        select version
                        from flyway_schema_history
                        where success and version is not null
                        order by installed_rank desc
                        limit 1
                        """)
                .getFirst();
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        var references = new LinkedHashMap<String, Set<String>>();
        var names =
                texts(
                        connection,
                        """
                        select table_name
                        from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        and table_name <> 'flyway_schema_history'
                        order by table_name
                        """);
        for (var name : names) {
            references.put(
                    name,
                    new LinkedHashSet<>(
                            texts(
                                    connection,
                                    """
                                    select confrelid::regclass::text
                                    from pg_constraint
                                    where contype = 'f' and conrelid = ?::regclass
                                    order by 1
                                    """,
                                    name)));
        }
        return references;
    }

    private static void visit(
            String table, Map<String, Set<String>> references, Set<String> ordered) {
        if (!ordered.contains(table)) {
            references.getOrDefault(table, Set.of()).stream()
                    .filter(referred -> !referred.equals(table))
                    .forEach(referred -> visit(referred, references, ordered));
            ordered.add(table);
        }
    }

    static List<String> texts(Connection connection, String sql, String... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var texts = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
