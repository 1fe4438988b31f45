package dev.stampbook.access.passkey;

import dev.stampbook.access.passkey.Challenges.Challenge;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passkeys of a merchant's staff, and the challenges that were answered.
@Repository
class Passkeys {

    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A member's passkeys, newest first.
    List<Passkey> of(MerchantId merchant, UUID staff) {
        return jdbc.sql(
                        """
                        select id, staff_id, name, credential_id, public_key, sign_count,
                               created_at, last_used_at
                        from passkey
                        where merchant_id = :merchant
                        and staff_id = :staff
                        order by id desc
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Passkey> find(MerchantId merchant, byte[] credential) {
        return jdbc.sql(
                        """
                        select id, staff_id, name, credential_id, public_key, sign_count,
                               created_at, last_used_at
                        from passkey
                        where merchant_id = :merchant
                        and credential_id = :credential
                        """)
                .param("merchant", merchant.value())
                .param("credential", credential)
                .query((row, number) -> read(row))
                .optional();
    }

    /// How many passkeys each of the members has, locked so that nobody passes the bound.
    List<Passkey> lock(MerchantId merchant, Collection<UUID> staff) {
        return jdbc.sql(
                        """
                        select id, staff_id, name, credential_id, public_key, sign_count,
                               created_at, last_used_at
                        from passkey
                        where merchant_id = :merchant
                        and staff_id = any(:staff)
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    void insert(Changes changes, Passkey passkey) {
        changes.add(
                """
                insert into passkey (merchant_id, id, staff_id, name, credential_id, public_key,
                                     sign_count, created_at)
                select :merchant, id, staff_id, name, credential_id, public_key, sign_count,
                       created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, staff_id uuid, name text, credential_id bytea, public_key bytea,
                    sign_count bigint, created_at timestamptz)
                """,
                new Row()
                        .with("id", passkey.id())
                        .with("staff_id", passkey.staff())
                        .with("name", passkey.name())
                        .with("credential_id", passkey.key().credential())
                        .with("public_key", passkey.key().publicKey())
                        .with("sign_count", passkey.key().signCount())
                        .with("created_at", passkey.createdAt()));
    }

    /// Notes a use; two that saw the same count cannot both be the next.
    void use(Changes changes, Passkey passkey, long count, Instant at) {
        changes.add(
                """
                update passkey
                set sign_count = line.sign_count, last_used_at = line.at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, sign_count bigint, before bigint, at timestamptz)
                where passkey.merchant_id = :merchant
                and passkey.id = line.id
                and passkey.sign_count = line.before
                """,
                new Row()
                        .with("id", passkey.id())
                        .with("sign_count", count)
                        .with("before", passkey.key().signCount())
                        .with("at", at));
    }

    void delete(Changes changes, UUID passkey) {
        changes.add(
                """
                delete from passkey
                using jsonb_to_recordset(:rows::jsonb) as line(id uuid)
                where passkey.merchant_id = :merchant
                and passkey.id = line.id
                """,
                new Row().with("id", passkey));
    }

    /// Uses a challenge up; one that was answered before fails everything.
    void spend(Changes changes, Challenge challenge) {
        changes.add(
                """
                insert into spent_challenge (merchant_id, challenge, expires_at)
                select :merchant, challenge, expires_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    challenge bytea, expires_at timestamptz)
                on conflict do nothing
                """,
                new Row()
                        .with("challenge", challenge.bytes())
                        .with("expires_at", challenge.expiresAt()));
    }

    private static Passkey read(ResultSet row) throws SQLException {
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("name"),
                new Passkey.Key(
                        row.getBytes("credential_id"),
                        row.getBytes("public_key"),
                        row.getLong("sign_count")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
