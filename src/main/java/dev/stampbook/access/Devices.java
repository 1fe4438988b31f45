package dev.stampbook.access;

import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The devices of a merchant's staff.
@Repository
class Devices {

    /// A browser, phone or tablet that a staff member signed in on.
    record Device(UUID id, UUID staff, String name, Instant signedInAt, Instant expiresAt) {}

    void insert(Changes changes, Device device, byte[] hmac) {
        changes.add(
                """
                insert into device (merchant_id, id, staff_id, name, token_hmac, signed_in_at,
                                    expires_at)
                select :merchant, id, staff_id, name, token_hmac, signed_in_at, expires_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, staff_id uuid, name text, token_hmac bytea,
                    signed_in_at timestamptz, expires_at timestamptz)
                """,
                new Row()
                        .with("id", device.id())
                        .with("staff_id", device.staff())
                        .with("name", device.name())
                        .with("token_hmac", hmac)
                        .with("signed_in_at", device.signedInAt())
                        .with("expires_at", device.expiresAt()));
    }

    void signOut(Changes changes, UUID id, Instant at) {
        changes.add(
                """
                update device
                set signed_out_at = coalesce(signed_out_at, line.at)
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, at timestamptz)
                where device.merchant_id = :merchant
                and device.id = line.id
                """,
                new Row().with("id", id).with("at", at));
    }
}
