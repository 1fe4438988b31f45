package dev.stampbook.access;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Invitations by which staff members choose their first password, each good for once.
@Repository
class Invites {

    private final JdbcClient jdbc;

    Invites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An invitation that was found by its token.
    record Invite(
            UUID id, UUID staff, String login, String name, Instant expiresAt, boolean accepted) {

        boolean open(Instant now) {
            return !accepted && now.isBefore(expiresAt);
        }
    }

    Optional<Invite> find(MerchantId merchant, byte[] hmac) {
        return jdbc.sql(
                        """
                        select invite.id, staff_id, login, name, expires_at,
                               accepted_at is not null as accepted
                        from invite
                        join staff_member
                            on staff_member.merchant_id = invite.merchant_id
                            and staff_member.id = invite.staff_id
                        where invite.merchant_id = :merchant
                        and token_hmac = :hmac
                        """)
                .param("merchant", merchant.value())
                .param("hmac", hmac)
                .query(
                        (row, number) ->
                                new Invite(
                                        row.getObject("id", UUID.class),
                                        row.getObject("staff_id", UUID.class),
                                        row.getString("login"),
                                        row.getString("name"),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getBoolean("accepted")))
                .optional();
    }

    void insert(Changes changes, Invite invite, byte[] hmac, Instant at) {
        changes.add(
                """
                insert into invite (merchant_id, id, staff_id, token_hmac, expires_at, created_at)
                select :merchant, id, staff_id, token_hmac, expires_at, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, staff_id uuid, token_hmac bytea, expires_at timestamptz,
                    created_at timestamptz)
                """,
                new Row()
                        .with("id", invite.id())
                        .with("staff_id", invite.staff())
                        .with("token_hmac", hmac)
                        .with("expires_at", invite.expiresAt())
                        .with("created_at", at));
    }

    /// The invitations of a member that are still open, held against changes.
    List<UUID> lockOpen(MerchantId merchant, UUID staff, Instant now) {
        return jdbc.sql(
                        """
                        select id
                        from invite
                        where merchant_id = :merchant
                        and staff_id = :staff
                        and accepted_at is null
                        and expires_at > :now
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("staff", staff)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /// Ends invitations before their time.
    void end(Changes changes, List<UUID> ids, Instant at) {
        changes.add(
                """
                update invite
                set expires_at = line.at
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, at timestamptz)
                where invite.merchant_id = :merchant
                and invite.id = line.id
                and invite.accepted_at is null
                """,
                ids.stream().map(id -> new Row().with("id", id).with("at", at)).toList());
    }

    /// Uses an invitation up; one that somebody else has used meanwhile fails everything.
    void accept(Changes changes, UUID id, Instant at) {
        changes.add(
                """
                update invite
                set accepted_at = line.at
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, at timestamptz)
                where invite.merchant_id = :merchant
                and invite.id = line.id
                and invite.accepted_at is null
                and invite.expires_at > line.at
                """,
                new Row().with("id", id).with("at", at));
    }
}
