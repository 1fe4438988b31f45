package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.csv.Csv;
import dev.stampbook.reward.code.FillingPools.FillOutcome.Filled.Duplicate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Imports into pools, with the rows that each left out as lines of a table. They hold codes, so
/// they are sealed.
@Repository
class CodeImports {

    private final JdbcClient jdbc;
    private final CodeSecrets secrets;
    private final Ids ids;

    CodeImports(JdbcClient jdbc, CodeSecrets secrets, Ids ids) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.ids = ids;
    }

    /// A part of a report: the row that it begins with, and its lines.
    record Part(int firstRow, String lines) {}

    static String heading() {
        return Csv.line("row", "code", "reason");
    }

    /// Begins the report of an import and gives its id.
    UUID begin(MerchantId merchant, UUID pool, Instant at) {
        var id = ids.next();
        jdbc.sql(
                        """
                        insert into code_import (merchant_id, id, pool_id, created_at)
                        values (:merchant, :id, :pool, :at)
                        """)
                .param("merchant", merchant.value())
                .param("id", id)
                .param("pool", pool)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// Adds rows that were left out.
    void add(MerchantId merchant, UUID report, List<Duplicate> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into code_import_part
                            (merchant_id, import_id, first_row, rows_sealed)
                        values (:merchant, :report, :row, :sealed)
                        """)
                .param("merchant", merchant.value())
                .param("report", report)
                .param("row", rows.getFirst().row())
                .param("sealed", secrets.seal(merchant, lines(rows)))
                .update();
    }

    boolean exists(MerchantId merchant, UUID report) {
        return jdbc.sql(
                        """
                        select id
                        from code_import
                        where merchant_id = :merchant
                        and id = :report
                        """)
                .param("merchant", merchant.value())
                .param("report", report)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /// The first part of a report that begins behind a row.
    Optional<Part> next(MerchantId merchant, UUID report, int row) {
        return jdbc.sql(
                        """
                        select first_row, rows_sealed
                        from code_import_part
                        where merchant_id = :merchant
                        and import_id = :report
                        and first_row > :row
                        order by first_row
                        limit 1
                        """)
                .param("merchant", merchant.value())
                .param("report", report)
                .param("row", row)
                .query(
                        (found, number) ->
                                new Part(
                                        found.getInt("first_row"),
                                        secrets.open(merchant, found.getBytes("rows_sealed"))))
                .optional();
    }

    private static String lines(List<Duplicate> rows) {
        return rows.stream()
                .map(
                        row ->
                                Csv.line(
                                        row.row(),
                                        row.code(),
                                        row.reason().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }
}
