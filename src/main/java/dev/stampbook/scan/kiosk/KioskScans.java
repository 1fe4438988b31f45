package dev.stampbook.scan.kiosk;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What kiosks were shown lately, from the log of scans.
@Repository
class KioskScans {

    /// Far above what locks any kiosk.
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    KioskScans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One of them: by which device, whether it was nothing of ours, or which card it was.
    record Shown(UUID device, Instant at, boolean unknown, @Nullable UUID card) {}

    /// Those since an instant.
    List<Shown> since(MerchantId merchant, Collection<UUID> devices, Instant begin) {
        return jdbc.sql(
                        """
                        select holder, received_at, outcome = 'unknown' as unknown, card_id
                        from scan
                        where merchant_id = :merchant
                        and holder = any(:devices)
                        and received_at >= :begin
                        and mode = 'kiosk'
                        order by received_at desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("devices", devices.toArray(UUID[]::new))
                .param("begin", begin.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new Shown(
                                        row.getObject("holder", UUID.class),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getBoolean("unknown"),
                                        row.getObject("card_id", UUID.class)))
                .list();
    }
}
