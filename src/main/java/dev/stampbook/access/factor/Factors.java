package dev.stampbook.access.factor;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The second factors of a merchant's staff.
@Repository
class Factors {

    private final JdbcClient jdbc;

    Factors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SecondFactor> find(MerchantId merchant, UUID staff) {
        return jdbc.sql(
                        """
                        select secret_sealed, last_step, failed_count, locked_until, enabled_at
                        from second_factor
                        where merchant_id = :merchant
                        and staff_id = :staff
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .query((row, number) -> read(row))
                .optional();
    }

    /// The same, held against changes: two requests with one code wait for each other.
    Optional<SecondFactor> lock(MerchantId merchant, UUID staff) {
        return jdbc.sql(
                        """
                        select secret_sealed, last_step, failed_count, locked_until, enabled_at
                        from second_factor
                        where merchant_id = :merchant
                        and staff_id = :staff
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .query((row, number) -> read(row))
                .optional();
    }

    /// Begins anew; one that is on already fails everything.
    void begin(Changes changes, UUID staff, byte[] sealed, Instant at) {
        changes.add(
                """
                insert into second_factor (merchant_id, staff_id, secret_sealed, last_step,
                                           created_at)
                select :merchant, staff_id, secret_sealed, 0, at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    staff_id uuid, secret_sealed bytea, at timestamptz)
                on conflict (merchant_id, staff_id) do update
                set secret_sealed = excluded.secret_sealed, last_step = 0, failed_count = 0,
                    failed_at = null, locked_until = null, created_at = excluded.created_at
                where second_factor.enabled_at is null
                """,
                new Row().with("staff_id", staff).with("secret_sealed", sealed).with("at", at));
    }

    /// Turns one on that was begun, with the first step that counts.
    void enable(Changes changes, UUID staff, long step, Instant at) {
        changes.add(
                """
                update second_factor
                set enabled_at = line.at, last_step = line.step, failed_count = 0,
                    failed_at = null, locked_until = null
                from jsonb_to_recordset(:rows::jsonb) as line(
                    staff_id uuid, step bigint, at timestamptz)
                where second_factor.merchant_id = :merchant
                and second_factor.staff_id = line.staff_id
                and second_factor.enabled_at is null
                """,
                new Row().with("staff_id", staff).with("step", step).with("at", at));
    }

    /// Uses a step up; one that is not later than the last fails everything.
    void accept(Changes changes, UUID staff, long step) {
        changes.add(
                """
                update second_factor
                set last_step = line.step, failed_count = 0, failed_at = null, locked_until = null
                from jsonb_to_recordset(:rows::jsonb) as line(staff_id uuid, step bigint)
                where second_factor.merchant_id = :merchant
                and second_factor.staff_id = line.staff_id
                and second_factor.enabled_at is not null
                and second_factor.last_step < line.step
                """,
                new Row().with("staff_id", staff).with("step", step));
    }

    /// Keeps how many codes were wrong in a row, and until when none counts.
    void keep(Changes changes, UUID staff, Failures failures) {
        changes.add(
                """
                update second_factor
                set failed_count = line.failed_count, failed_at = line.failed_at,
                    locked_until = line.locked_until
                from jsonb_to_recordset(:rows::jsonb) as line(
                    staff_id uuid, failed_count integer, failed_at timestamptz,
                    locked_until timestamptz)
                where second_factor.merchant_id = :merchant
                and second_factor.staff_id = line.staff_id
                """,
                new Row()
                        .with("staff_id", staff)
                        .with("failed_count", failures.count())
                        .with("failed_at", failures.at())
                        .with("locked_until", failures.lockedUntil()));
    }

    /// Wrong codes in a row, the last of them when, and until when no further one counts.
    record Failures(int count, @Nullable Instant at, @Nullable Instant lockedUntil) {

        static final Failures NONE = new Failures(0, null, null);
    }

    void delete(Changes changes, UUID staff) {
        changes.add(
                """
                delete from second_factor
                using jsonb_to_recordset(:rows::jsonb) as line(staff_id uuid)
                where second_factor.merchant_id = :merchant
                and second_factor.staff_id = line.staff_id
                """,
                new Row().with("staff_id", staff));
    }

    private static SecondFactor read(ResultSet row) throws SQLException {
        return new SecondFactor(
                row.getBytes("secret_sealed"),
                row.getLong("last_step"),
                row.getInt("failed_count"),
                instant(row, "locked_until"),
                instant(row, "enabled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
