package dev.stampbook.scan.desk;

import dev.stampbook.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Scans that came late.
@Repository
class LateScans {

    private final JdbcClient jdbc;

    LateScans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that came since an instant, newest first.
    List<LateScan> list(MerchantId merchant, Instant since, int most) {
        return jdbc.sql(
                        """
                        select outcome, refusal, actor ->> 'name' as who, location_id, card_id,
                               taken_at, received_at
                        from scan
                        where merchant_id = :merchant
                        and received_at - taken_at > interval '1 minute'
                        and received_at >= :since
                        order by received_at desc, scan_id
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    private static LateScan read(ResultSet row) throws SQLException {
        return new LateScan(
                row.getString("outcome"),
                row.getString("refusal"),
                row.getString("who"),
                row.getObject("location_id", UUID.class),
                row.getObject("card_id", UUID.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
