package dev.stampbook.access.kiosk;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The devices that are kiosks now.
@Repository
public class Kiosks {

    private final JdbcClient jdbc;

    Kiosks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The scope that a device is in, if it is in one.
    public Optional<KioskScope> find(MerchantId merchant, UUID device) {
        return jdbc.sql(
                        """
                        select device_id, pin_hash, since, locked_at, wrong_count, closed_until
                        from kiosk
                        where merchant_id = :merchant
                        and device_id = :device
                        """)
                .param("merchant", merchant.value())
                .param("device", device)
                .query((row, number) -> read(row))
                .optional();
    }

    /// Those of the devices that are kiosks, held against other scans of theirs.
    public List<KioskScope> lock(MerchantId merchant, Collection<UUID> devices) {
        return jdbc.sql(
                        """
                        select device_id, pin_hash, since, locked_at, wrong_count, closed_until
                        from kiosk
                        where merchant_id = :merchant
                        and device_id = any(:devices)
                        order by device_id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("devices", devices.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    void add(Changes changes, KioskScope scope) {
        changes.add(
                """
                insert into kiosk (merchant_id, device_id, pin_hash, since, locked_at, wrong_count,
                                   closed_until)
                select :merchant, device_id, pin_hash, since, locked_at, wrong_count, closed_until
                from jsonb_to_recordset(:rows::jsonb) as line(
                    device_id uuid, pin_hash text, since timestamptz, locked_at timestamptz,
                    wrong_count integer, closed_until timestamptz)
                """,
                row(scope).with("pin_hash", scope.pinHash()));
    }

    /// Keeps what became of a scope.
    public void save(Changes changes, KioskScope scope) {
        changes.add(
                """
                update kiosk
                set since = line.since, locked_at = line.locked_at,
                    wrong_count = line.wrong_count, closed_until = line.closed_until
                from jsonb_to_recordset(:rows::jsonb) as line(
                    device_id uuid, since timestamptz, locked_at timestamptz,
                    wrong_count integer, closed_until timestamptz)
                where kiosk.merchant_id = :merchant
                and kiosk.device_id = line.device_id
                """,
                row(scope));
    }

    void remove(Changes changes, UUID device) {
        changes.add(
                """
                delete from kiosk
                using jsonb_to_recordset(:rows::jsonb) as line(device_id uuid)
                where kiosk.merchant_id = :merchant
                and kiosk.device_id = line.device_id
                """,
                new Row().with("device_id", device));
    }

    private static Row row(KioskScope scope) {
        return new Row()
                .with("device_id", scope.device())
                .with("since", scope.since())
                .with("locked_at", scope.lockedAt())
                .with("wrong_count", scope.wrong())
                .with("closed_until", scope.closedUntil());
    }

    private static KioskScope read(ResultSet row) throws SQLException {
        return new KioskScope(
                row.getObject("device_id", UUID.class),
                row.getString("pin_hash"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row, "locked_at"),
                row.getInt("wrong_count"),
                instant(row, "closed_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
