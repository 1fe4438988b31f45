package dev.stampbook.platform.database;

import dev.stampbook.testing.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the catalogue of a migrated database says about our tables.
final class Catalogue {

    /// Flyway's own book-keeping, written by the owner alone.
    private static final String HISTORY = "flyway_schema_history";

    private final JdbcClient jdbc;

    Catalogue(TestDatabase database) {
        this.jdbc = JdbcClient.create(database.superuserConnection());
    }

    /// One column of a table, with the type as it would be written in SQL.
    record Column(String name, String type, boolean required, boolean defaulted) {}

    /// Primary, unique and foreign keys, and unique indexes; with the columns here and there.
    record Key(String table, String name, String kind, List<String> columns, String target) {}

    List<String> tables() {
        return names(
                """
                select relname
                from pg_class
                where relnamespace = 'public'::regnamespace
                and relkind in ('r', 'p')
                and relname <> :history
                order by relname
                """);
    }

    List<String> tenantTables() {
        return names(
                """
                select attrelid::regclass::text
                from pg_attribute
                join pg_class on pg_class.oid = attrelid
                where relnamespace = 'public'::regnamespace
                and relkind in ('r', 'p')
                and attname = 'merchant_id'
                and relname <> :history
                order by 1
                """);
    }

    /// The tables whose plans are made for the largest merchant, see migration 26.
    List<String> plannedForTheLargest() {
        return names(
                """
                select attrelid::regclass::text
                from pg_attribute
                join pg_class on pg_class.oid = attrelid
                where relnamespace = 'public'::regnamespace
                and relkind in ('r', 'p')
                and attname = 'merchant_id'
                and 'n_distinct=1' = any(attoptions)
                and relname <> :history
                order by 1
                """);
    }

    /// The columns of a table, but those that follow from others.
    List<Column> columns(String table) {
        return jdbc.sql(
                        """
                        select attname as name, format_type(atttypid, atttypmod) as type,
                               attnotnull as required, atthasdef as defaulted
                        from pg_attribute
                        where attrelid = :table::regclass
                        and attnum > 0
                        and not attisdropped
                        and attgenerated = ''
                        order by attnum
                        """)
                .param("table", table)
                .query(Column.class)
                .list();
    }

    /// The values that check constraints allow for a column, where one lists them.
    List<String> allowed(String table, String column) {
        return jdbc.sql(
                        """
                        select (regexp_matches(pg_get_constraintdef(oid),
                            '\\(' || :column || ' = ANY \\(ARRAY\\[''([^'']+)'''))[1]
                        from pg_constraint
                        where conrelid = :table::regclass
                        and contype = 'c'
                        """)
                .param("table", table)
                .param("column", column)
                .query(String.class)
                .list();
    }

    List<Key> keys() {
        return jdbc.sql(
                        """
                        select indrelid::regclass::text as table,
                               indexrelid::regclass::text as name, 'unique' as kind, '' as target,
                               array(select pg_get_indexdef(indexrelid, place, true)
                                     from generate_series(1, indnkeyatts) as place) as columns
                        from pg_index
                        join pg_class on pg_class.oid = indrelid
                        where relnamespace = 'public'::regnamespace
                        and indisunique
                        and relname <> :history
                        union all
                        select conrelid::regclass::text, conname::text, 'foreign',
                               (select attname::text from pg_attribute
                                where attrelid = confrelid and attnum = confkey[1]),
                               array(select attname::text
                                     from unnest(conkey) with ordinality as part(number, place)
                                     join pg_attribute
                                     on attrelid = conrelid and attnum = part.number
                                     order by place)
                        from pg_constraint
                        where connamespace = 'public'::regnamespace
                        and contype = 'f'
                        order by 1, 2
                        """)
                .param("history", HISTORY)
                .query(Catalogue::key)
                .list();
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(
                row.getString("table"),
                row.getString("name"),
                row.getString("kind"),
                List.of((String[]) row.getArray("columns").getArray()),
                row.getString("target"));
    }

    /// Sequences, identity columns, defaults that draw from sequences, and triggers of ours.
    List<String> forbiddenThings() {
        return names(
                """
                select 'sequence ' || relname
                from pg_class
                where relnamespace = 'public'::regnamespace
                and relkind = 'S'
                union all
                select 'identity ' || relname || '.' || attname
                from pg_attribute
                join pg_class on pg_class.oid = attrelid
                where relnamespace = 'public'::regnamespace
                and attidentity <> ''
                union all
                select 'trigger ' || tgname
                from pg_trigger
                where not tgisinternal
                union all
                select 'rule ' || rulename
                from pg_rules
                where schemaname = 'public'
                and :history = :history
                order by 1
                """);
    }

    /// Table → whether row-level security is both enabled and forced.
    Map<String, Boolean> closed() {
        return jdbc
                .sql(
                        """
                        select relname as name, relrowsecurity and relforcerowsecurity as closed
                        from pg_class
                        where relnamespace = 'public'::regnamespace
                        and relkind in ('r', 'p')
                        """)
                .query((row, number) -> Map.entry(row.getString("name"), row.getBoolean("closed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).param("history", HISTORY).query(String.class).list();
    }
}
