package dev.stampbook.access.device;

import dev.stampbook.access.Role;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The devices of a merchant with whose they are.
@Repository
public class PairedDevices {

    private final JdbcClient jdbc;

    PairedDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A page of devices, newest first, of all staff members or of one.
    public List<PairedDevice> list(
            MerchantId merchant, @Nullable UUID staff, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select device.id, staff_id, role, device.name, signed_in_at, expires_at,
                               last_used_at, signed_out_at
                        from device
                        join staff_member
                            on staff_member.merchant_id = device.merchant_id
                            and staff_member.id = device.staff_id
                        where device.merchant_id = :merchant
                        and (:staff::uuid is null or staff_id = :staff::uuid)
                        and (:after::uuid is null or device.id < :after::uuid)
                        order by device.id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /// Those of the devices that are there, held against changes by others.
    List<PairedDevice> lock(MerchantId merchant, Collection<UUID> devices) {
        return jdbc.sql(
                        """
                        select device.id, staff_id, role, device.name, signed_in_at, expires_at,
                               last_used_at, signed_out_at
                        from device
                        join staff_member
                            on staff_member.merchant_id = device.merchant_id
                            and staff_member.id = device.staff_id
                        where device.merchant_id = :merchant
                        and device.id = any(:devices)
                        order by device.id
                        for update of device
                        """)
                .param("merchant", merchant.value())
                .param("devices", devices.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /// Where a member is signed in, held against changes.
    List<UUID> lockSignedIn(MerchantId merchant, UUID staff) {
        return jdbc.sql(
                        """
                        select id
                        from device
                        where merchant_id = :merchant
                        and staff_id = :staff
                        and signed_out_at is null
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .query(UUID.class)
                .list();
    }

    void signOut(Changes changes, UUID device, Instant at) {
        changes.add(
                """
                update device
                set signed_out_at = line.at
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, at timestamptz)
                where device.merchant_id = :merchant
                and device.id = line.id
                and device.signed_out_at is null
                """,
                new Row().with("id", device).with("at", at));
    }

    private static PairedDevice read(ResultSet row) throws SQLException {
        return new PairedDevice(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                new PairedDevice.Use(
                        row.getObject("signed_in_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        instant(row, "last_used_at"),
                        instant(row, "signed_out_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
