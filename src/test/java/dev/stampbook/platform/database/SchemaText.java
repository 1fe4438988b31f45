package dev.stampbook.platform.database;

import dev.stampbook.testing.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema of a migrated database as one text, for people: tables with all that belongs to them,
/// then functions; everything in an order that never changes by itself.
final class SchemaText {

    private static final String HEAD =
            """
            -- Written by SchemaTest from the migrated database. Not a migration: a picture.
            """;

    private final JdbcClient jdbc;
    private final TestDatabase database;
    private final Catalogue catalogue;

    SchemaText(TestDatabase database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database.superuserConnection());
        this.catalogue = new Catalogue(database);
    }

    String write() {
        var tables = catalogue.tables().stream().map(this::table).collect(Collectors.joining("\n"));
        var functions = String.join("\n", functions());
        return (HEAD + "\n" + tables + "\n" + functions)
                .replace(database.appUser(), "${app_user}")
                .replace(database.ownerUser(), "${owner}");
    }

    private String table(String table) {
        var body =
                Stream.of(columns(table), constraints(table))
                        .flatMap(List::stream)
                        .map(line -> "    " + line)
                        .collect(Collectors.joining(",\n"));
        var after =
                Stream.of(indexes(table), security(table), grants(table))
                        .flatMap(List::stream)
                        .map(line -> line + ";\n")
                        .collect(Collectors.joining());
        return "create table " + table + " (\n" + body + "\n);\n" + after;
    }

    private List<String> columns(String table) {
        return of(
                table,
                """
                select attname || ' ' || format_type(atttypid, atttypmod)
                       || case when attnotnull then ' not null' else '' end
                       || coalesce(
                           case attgenerated when 's' then ' always as ' else ' default ' end
                               || pg_get_expr(adbin, adrelid),
                           '')
                from pg_attribute
                left join pg_attrdef on adrelid = attrelid and adnum = attnum
                where attrelid = :table::regclass
                and attnum > 0
                and not attisdropped
                order by attnum
                """);
    }

    private List<String> constraints(String table) {
        return of(
                table,
                """
                select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint
                where conrelid = :table::regclass
                and contype in ('p', 'u', 'f', 'c')
                order by position(contype in 'pufc'), conname
                """);
    }

    private List<String> indexes(String table) {
        return of(
                table,
                """
                select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON ')
                from pg_index
                join pg_class on pg_class.oid = indexrelid
                where indrelid = :table::regclass
                and not exists (select 1 from pg_constraint where conindid = indexrelid)
                order by relname
                """);
    }

    private List<String> security(String table) {
        return of(
                table,
                """
                select 'alter table ' || relname || ' enable, force row level security'
                from pg_class
                where oid = :table::regclass
                and relrowsecurity
                and relforcerowsecurity
                union all
                select 'create policy ' || policyname || ' on ' || tablename
                               || ' for ' || lower(cmd)
                       || ' to ' || array_to_string(roles, ', ')
                       || coalesce(' using ' || qual, '')
                       || coalesce(' with check ' || with_check, '')
                from pg_policies
                where tablename = :table
                order by 1
                """);
    }

    private List<String> grants(String table) {
        return of(
                table,
                """
                select 'grant ' || lower(string_agg(privilege_type, ', ' order by privilege_type))
                       || ' on ' || table_name || ' to ' || grantee
                from information_schema.role_table_grants
                where table_schema = 'public'
                and table_name = :table
                and grantee <> (
                    select rolname from pg_roles join pg_class on relowner = pg_roles.oid
                    where pg_class.oid = :table::regclass)
                group by table_name, grantee
                order by grantee
                """);
    }

    private List<String> functions() {
        return jdbc.sql(
                        """
                        select replace(rtrim(pg_get_functiondef(oid), E' \\n'), 'public.', '')
                               || E';\\n'
                               || coalesce((
                                   select string_agg(
                                       'grant execute on function ' || proname || ' to '
                                       || case grantee when 0 then 'public'
                                          else pg_get_userbyid(grantee) end || E';\\n', ''
                                       order by grantee)
                                   from aclexplode(proacl)
                                   where grantee <> proowner), '')
                        from pg_proc
                        where pronamespace = 'public'::regnamespace
                        order by proname
                        """)
                .query(String.class)
                .list();
    }

    private List<String> of(String table, String sql) {
        return jdbc.sql(sql).param("table", table).query(String.class).list();
    }
}
