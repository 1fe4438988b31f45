package dev.stampbook.prove;

import dev.stampbook.platform.chain.Verify;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is there when the servers have stopped, held against what the callers were told.
record Books(House house, Path folder) {

    /// All that differs, said aloud as well; none is the proof.
    List<String> differences(History history, String merchant) throws InterruptedException {
        house.stopServers();
        var export = folder.resolve("books.jsonl").toString();
        var differences = new ArrayList<String>();
        if (house.command("export", merchant, export) != 0) {
            differences.add("the books could not be exported");
        }
        if (new Verify().run(List.of(export)) != 0) {
            differences.add("the chain is not whole");
        }
        if (house.command("recompute") != 0) {
            differences.add("the tables are not what the journal tells");
        }
        var sql = new JdbcTemplate(house.superuser());
        System.out.println("bytes of a row with its indexes: " + sizes(sql));
        differences.addAll(new Judgement(history, sql, merchant).differences());
        System.out.println(
                differences.isEmpty()
                        ? "every ok is there once, every unknown once or never"
                        : differences.stream().limit(20).collect(Collectors.joining("\n")));
        return differences;
    }

    /// What a row takes in the end, dead ones included.
    private static Map<String, Long> sizes(JdbcTemplate sql) {
        var sizes = new LinkedHashMap<String, Long>();
        sql.query(
                SIZES,
                row -> {
                    sizes.put(row.getString("name"), row.getLong("bytes"));
                });
        return sizes;
    }

    private static final String SIZES =
            """
            select name, pg_total_relation_size(name::regclass) / nullif(rows, 0) as bytes
            from (
                select 'stamp' as name, count(*) as rows from stamp
                union all select 'redemption', count(*) from redemption
                union all select 'voucher', count(*) from voucher
                union all select 'journal', count(*) from journal where type not like 'batch.%'
                union all select 'journal_seq', count(*) from journal_seq
                union all select 'chain_link', count(*) from chain_link
                union all select 'idempotency_key', count(*) from idempotency_key) as counted
            """;
}
