package dev.stampbook.access;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.write.Authority;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds by fingerprint who holds an API key or a device.
@Repository
class Holders implements Authority {

    /// Who holds an API key or a device: the staff member it is bound to and what it may do.
    ///
    /// `endedAt` is when it was or will be over: revoked, signed out, run out.
    record Holder(
            UUID id,
            Actor.Kind kind,
            StaffMember member,
            Set<Right> scopes,
            @Nullable Instant endedAt,
            @Nullable Instant lastUsedAt) {

        /// Whether it may still do this: neither it nor its member is gone, nor her right.
        boolean may(Right right, Instant now) {
            return live(now) && !member.disabled() && rights().contains(right);
        }

        boolean live(Instant now) {
            return endedAt == null || now.isBefore(endedAt);
        }

        Actor actor(MerchantId merchant) {
            return new Actor(
                    merchant, kind, id, member.id(), member.location(), member.name(), rights());
        }

        /// A device may what its member may, a key what its scopes say. Managing for an owner or a
        /// manager includes what only they may do.
        private Set<Right> rights() {
            if (kind == Actor.Kind.DEVICE) {
                return member.role().rights();
            }
            var rights = EnumSet.noneOf(Right.class);
            rights.addAll(scopes);
            if (scopes.contains(Right.MANAGE)) {
                rights.addAll(member.role().personal());
            }
            return rights;
        }
    }

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who holds the API keys of these fingerprints, each under its own.
    Map<ByteBuffer, Holder> ofApiKeys(MerchantId merchant, Set<ByteBuffer> hmacs) {
        return jdbc.sql(
                        """
                        select api_key.id as holder_id, token_hmac, scopes, revoked_at,
                               last_used_at, staff_member.id, location_id,
                               staff_member.name, login, role,
                               email, disabled_at
                        from api_key
                        join staff_member
                            on staff_member.merchant_id = api_key.merchant_id
                            and staff_member.id = api_key.staff_id
                        where api_key.merchant_id = :merchant
                        and token_hmac = any(:hmacs)
                        """)
                .param("merchant", merchant.value())
                .param("hmacs", bytes(hmacs))
                .query(shown(Holders::apiKey));
    }

    /// Who holds the devices of these fingerprints, each under its own.
    Map<ByteBuffer, Holder> ofDevices(MerchantId merchant, Set<ByteBuffer> hmacs) {
        return jdbc.sql(
                        """
                        select device.id as holder_id, token_hmac,
                               coalesce(signed_out_at, expires_at) as ended_at, last_used_at,
                               staff_member.id, location_id, staff_member.name, login, role,
                               email, disabled_at
                        from device
                        join staff_member
                            on staff_member.merchant_id = device.merchant_id
                            and staff_member.id = device.staff_id
                        where device.merchant_id = :merchant
                        and token_hmac = any(:hmacs)
                        """)
                .param("merchant", merchant.value())
                .param("hmacs", bytes(hmacs))
                .query(shown(Holders::device));
    }

    @Override
    public Set<UUID> still(MerchantId merchant, Collection<Actor> left, Right right, Instant now) {
        return of(merchant, ids(left)).stream()
                .filter(holder -> holder.may(right, now))
                .map(Holder::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> hold(MerchantId merchant, Collection<Actor> left, Right right, Instant now) {
        lockDevices(merchant, ids(left));
        lockApiKeys(merchant, ids(left));
        return still(merchant, left, right, now);
    }

    private static UUID[] ids(Collection<Actor> actors) {
        return actors.stream().map(Actor::id).distinct().toArray(UUID[]::new);
    }

    /// The devices and keys of these ids.
    private List<Holder> of(MerchantId merchant, UUID[] ids) {
        return jdbc.sql(
                        """
                        select 'device' as kind, device.id as holder_id, '{}'::text[] as scopes,
                               coalesce(signed_out_at, expires_at) as ended_at, last_used_at,
                               staff_member.id, location_id, staff_member.name, login, role,
                               email, disabled_at
                        from device
                        join staff_member
                            on staff_member.merchant_id = device.merchant_id
                            and staff_member.id = device.staff_id
                        where device.merchant_id = :merchant
                        and device.id = any(:ids)
                        union all
                        select 'api_key', api_key.id, scopes, revoked_at, last_used_at,
                               staff_member.id, location_id, staff_member.name, login, role,
                               email, disabled_at
                        from api_key
                        join staff_member
                            on staff_member.merchant_id = api_key.merchant_id
                            and staff_member.id = api_key.staff_id
                        where api_key.merchant_id = :merchant
                        and api_key.id = any(:ids)
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids)
                .query((row, number) -> holder(row))
                .list();
    }

    private void lockDevices(MerchantId merchant, UUID[] ids) {
        jdbc.sql(
                        """
                        select device.id
                        from device
                        join staff_member
                            on staff_member.merchant_id = device.merchant_id
                            and staff_member.id = device.staff_id
                        where device.merchant_id = :merchant
                        and device.id = any(:ids)
                        order by device.id
                        for share
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids)
                .query(UUID.class)
                .list();
    }

    private void lockApiKeys(MerchantId merchant, UUID[] ids) {
        jdbc.sql(
                        """
                        select api_key.id
                        from api_key
                        join staff_member
                            on staff_member.merchant_id = api_key.merchant_id
                            and staff_member.id = api_key.staff_id
                        where api_key.merchant_id = :merchant
                        and api_key.id = any(:ids)
                        order by api_key.id
                        for share
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids)
                .query(UUID.class)
                .list();
    }

    /// Notes a use, so that an owner sees which keys and devices nobody needs.
    void use(Changes changes, Holder holder, Instant at) {
        var row = new Row().with("id", holder.id()).with("at", at);
        if (holder.kind() == Actor.Kind.DEVICE) {
            useDevice(changes, row);
        } else {
            useApiKey(changes, row);
        }
    }

    private static void useApiKey(Changes changes, Row row) {
        changes.add(
                """
                update api_key
                set last_used_at = line.at
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, at timestamptz)
                where api_key.merchant_id = :merchant
                and api_key.id = line.id
                """,
                row);
    }

    private static void useDevice(Changes changes, Row row) {
        changes.add(
                """
                update device
                set last_used_at = line.at
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, at timestamptz)
                where device.merchant_id = :merchant
                and device.id = line.id
                """,
                row);
    }

    private static byte[][] bytes(Set<ByteBuffer> hmacs) {
        return hmacs.stream().map(Holders::bytes).toArray(byte[][]::new);
    }

    private static byte[] bytes(ByteBuffer hmac) {
        var bytes = new byte[hmac.remaining()];
        hmac.duplicate().get(bytes);
        return bytes;
    }

    private static ResultSetExtractor<Map<ByteBuffer, Holder>> shown(RowMapper<Holder> mapper) {
        return rows -> {
            var shown = new HashMap<ByteBuffer, Holder>();
            while (rows.next()) {
                var holder = Objects.requireNonNull(mapper.mapRow(rows, rows.getRow()));
                shown.put(ByteBuffer.wrap(rows.getBytes("token_hmac")), holder);
            }
            return shown;
        };
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("holder_id", UUID.class),
                Actor.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                StaffMembers.map(row),
                ApiKeys.scopes(row),
                StaffMembers.instant(row, "ended_at"),
                StaffMembers.instant(row, "last_used_at"));
    }

    private static Holder apiKey(ResultSet row, int number) throws SQLException {
        return new Holder(
                row.getObject("holder_id", UUID.class),
                Actor.Kind.API_KEY,
                StaffMembers.map(row),
                ApiKeys.scopes(row),
                StaffMembers.instant(row, "revoked_at"),
                StaffMembers.instant(row, "last_used_at"));
    }

    private static Holder device(ResultSet row, int number) throws SQLException {
        return new Holder(
                row.getObject("holder_id", UUID.class),
                Actor.Kind.DEVICE,
                StaffMembers.map(row),
                Set.of(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                StaffMembers.instant(row, "last_used_at"));
    }
}
