package dev.stampbook.access;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The staff members of a merchant.
@Repository
class StaffMembers {

    private final JdbcClient jdbc;

    StaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What signing in needs to know.
    record Secret(
            StaffMember member,
            @Nullable String passwordHash,
            int failedCount,
            @Nullable Instant lockedUntil) {}

    /// How many attempts to sign in failed in a row, the last of them when, and until when no
    /// further one counts.
    record Attempts(int failedCount, @Nullable Instant failedAt, @Nullable Instant lockedUntil) {

        static final Attempts NONE = new Attempts(0, null, null);
    }

    List<StaffMember> find(MerchantId merchant, Collection<UUID> ids) {
        return jdbc.sql(
                        """
                        select id, location_id, name, login, role, email, disabled_at
                        from staff_member
                        where merchant_id = :merchant
                        and id = any(:ids)
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> map(row))
                .list();
    }

    Optional<Secret> secret(MerchantId merchant, String login) {
        return jdbc.sql(
                        """
                        select id, location_id, name, login, role, email, disabled_at,
                               password_hash, failed_count, locked_until
                        from staff_member
                        where merchant_id = :merchant
                        and login = :login
                        """)
                .param("merchant", merchant.value())
                .param("login", login)
                .query((row, number) -> readSecret(row))
                .optional();
    }

    /// The same, held against changes: of many who try one login, each waits for the one before.
    Optional<Secret> lockSecret(MerchantId merchant, String login) {
        return jdbc.sql(
                        """
                        select id, location_id, name, login, role, email, disabled_at,
                               password_hash, failed_count, locked_until
                        from staff_member
                        where merchant_id = :merchant
                        and login = :login
                        for no key update
                        """)
                .param("merchant", merchant.value())
                .param("login", login)
                .query((row, number) -> readSecret(row))
                .optional();
    }

    /// A page of staff members, newest first.
    List<StaffMember> list(MerchantId merchant, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id, location_id, name, login, role, email, disabled_at
                        from staff_member
                        where merchant_id = :merchant
                        and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> map(row))
                .list();
    }

    /// Those among the logins that are taken.
    Set<String> taken(MerchantId merchant, Collection<String> logins) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select login
                                from staff_member
                                where merchant_id = :merchant
                                and login = any(:logins)
                                """)
                        .param("merchant", merchant.value())
                        .param("logins", logins.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /// The members named and all owners, held against changes until the transaction ends, so that
    /// two owners cannot remove each other at once.
    List<StaffMember> lock(MerchantId merchant, Collection<UUID> ids) {
        return jdbc.sql(
                        """
                        select id, location_id, name, login, role, email, disabled_at
                        from staff_member
                        where merchant_id = :merchant
                        and (id = any(:ids) or role = 'owner')
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> map(row))
                .list();
    }

    /// How many more logins there may be of so many seats; all there are where nothing bounds them.
    /// Owners are held, so that of two who add somebody the second sees the first.
    int free(MerchantId merchant, @Nullable Integer seats) {
        if (seats == null) {
            return Integer.MAX_VALUE;
        }
        lock(merchant, List.of());
        return seats
                - jdbc.sql(
                                """
                                select count(*)
                                from staff_member
                                where merchant_id = :merchant
                                and disabled_at is null
                                """)
                        .param("merchant", merchant.value())
                        .query(Integer.class)
                        .single();
    }

    void insert(Changes changes, StaffMember member, @Nullable String passwordHash, Instant at) {
        changes.add(
                """
                insert into staff_member (merchant_id, id, location_id, name, login, role, email,
                                          password_hash, created_at)
                select :merchant, id, location_id, name, login, role, email,
                       password_hash, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, location_id uuid, name text, login text, role text, email text,
                    password_hash text, created_at timestamptz)
                """,
                new Row()
                        .with("id", member.id())
                        .with("location_id", member.location())
                        .with("name", member.name())
                        .with("login", member.login())
                        .with("role", member.role())
                        .with("email", member.email())
                        .with("password_hash", passwordHash)
                        .with("created_at", at));
    }

    void update(Changes changes, Collection<StaffMember> members) {
        changes.add(
                """
                update staff_member
                set location_id = line.location_id, name = line.name, role = line.role,
                    disabled_at = line.disabled_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, location_id uuid, name text, role text, disabled_at timestamptz)
                where staff_member.merchant_id = :merchant
                and staff_member.id = line.id
                """,
                members.stream()
                        .map(
                                member ->
                                        new Row()
                                                .with("id", member.id())
                                                .with("location_id", member.location())
                                                .with("name", member.name())
                                                .with("role", member.role())
                                                .with("disabled_at", member.disabledAt()))
                        .toList());
    }

    /// Keeps the outcome of an attempt to sign in.
    void updateAttempts(Changes changes, UUID id, Attempts attempts) {
        changes.add(
                """
                update staff_member
                set failed_count = line.failed_count, failed_at = line.failed_at,
                    locked_until = line.locked_until
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, failed_count integer, failed_at timestamptz,
                    locked_until timestamptz)
                where staff_member.merchant_id = :merchant
                and staff_member.id = line.id
                """,
                new Row()
                        .with("id", id)
                        .with("failed_count", attempts.failedCount())
                        .with("failed_at", attempts.failedAt())
                        .with("locked_until", attempts.lockedUntil()));
    }

    void updatePassword(Changes changes, UUID id, String passwordHash) {
        changes.add(
                """
                update staff_member
                set password_hash = line.password_hash, failed_count = 0, failed_at = null,
                    locked_until = null
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, password_hash text)
                where staff_member.merchant_id = :merchant
                and staff_member.id = line.id
                """,
                new Row().with("id", id).with("password_hash", passwordHash));
    }

    private static Secret readSecret(ResultSet row) throws SQLException {
        return new Secret(
                map(row),
                row.getString("password_hash"),
                row.getInt("failed_count"),
                instant(row, "locked_until"));
    }

    static StaffMember map(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getObject("location_id", UUID.class),
                row.getString("name"),
                row.getString("login"),
                Role.of(row.getString("role")),
                row.getString("email"),
                instant(row, "disabled_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
