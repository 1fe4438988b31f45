package dev.stampbook.doors.closed;

import static java.util.stream.Collectors.joining;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.TestDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that a merchant has, as one hash for each table with merchants: journal, outbox and
/// the trace of the last use of a key included.
final class Estate {

    private final JdbcClient jdbc;
    private final String hashes;

    Estate(TestDatabase database) {
        this.jdbc = JdbcClient.create(database.superuserConnection());
        this.hashes =
                jdbc
                        .sql(
                                """
                                select table_name
                                from information_schema.columns
                                join information_schema.tables using (table_schema, table_name)
                                where table_schema = 'public'
                                and table_type = 'BASE TABLE'
                                and column_name = 'merchant_id'
                                """)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(Estate::hash)
                        .collect(joining(" union all "));
    }

    private static String hash(String table) {
        return """
        select '%1$s' as table_name,
               coalesce(md5(string_agg(md5(line::text), '' order by md5(line::text))), '') as hash
        from %1$s as line
        where merchant_id = :merchant
        """
                .formatted(table);
    }

    /// A hash for each table.
    Map<String, String> of(String merchant) {
        var id = MerchantId.parse(merchant).orElseThrow();
        var found = new TreeMap<String, String>();
        jdbc.sql(hashes)
                .param("merchant", id.value())
                .query((row, number) -> found.put(row.getString(1), row.getString(2)))
                .list();
        return found;
    }
}
