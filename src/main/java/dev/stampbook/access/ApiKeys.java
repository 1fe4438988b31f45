package dev.stampbook.access;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The API keys of a merchant, found by their fingerprints.
@Repository
public class ApiKeys {

    /// A key by which another system acts for a staff member, within its scopes.
    public record ApiKey(
            UUID id,
            UUID staff,
            String name,
            Set<Right> scopes,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        private static final Duration UNUSED_AFTER = Duration.ofDays(90);

        public ApiKey {
            scopes = Set.copyOf(scopes);
        }

        /// Whether nobody has needed it for a quarter of a year.
        public boolean unused(Instant now) {
            var last = lastUsedAt == null ? createdAt : lastUsedAt;
            return revokedAt == null && !last.plus(UNUSED_AFTER).isAfter(now);
        }

        ApiKey revoked(Instant at) {
            return new ApiKey(id, staff, name, scopes, createdAt, lastUsedAt, at);
        }
    }

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A page of keys, newest first, revoked ones included.
    public List<ApiKey> list(MerchantId merchant, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id, staff_id, name, scopes, created_at, last_used_at, revoked_at
                        from api_key
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

    List<ApiKey> lock(MerchantId merchant, Collection<UUID> ids) {
        return jdbc.sql(
                        """
                        select id, staff_id, name, scopes, created_at, last_used_at, revoked_at
                        from api_key
                        where merchant_id = :merchant
                        and id = any(:ids)
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> map(row))
                .list();
    }

    void insert(Changes changes, ApiKey key, byte[] hmac) {
        changes.add(
                """
                insert into api_key (merchant_id, id, staff_id, name, scopes, token_hmac,
                                     created_at)
                select :merchant, id, staff_id, name, scopes, token_hmac, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, staff_id uuid, name text, scopes text[], token_hmac bytea,
                    created_at timestamptz)
                """,
                new Row()
                        .with("id", key.id())
                        .with("staff_id", key.staff())
                        .with("name", key.name())
                        .with("scopes", key.scopes().stream().map(ApiKeys::text).sorted().toList())
                        .with("token_hmac", hmac)
                        .with("created_at", key.createdAt()));
    }

    void revoke(Changes changes, UUID id, Instant at) {
        changes.add(
                """
                update api_key
                set revoked_at = line.revoked_at
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, revoked_at timestamptz)
                where api_key.merchant_id = :merchant
                and api_key.id = line.id
                """,
                new Row().with("id", id).with("revoked_at", at));
    }

    static String text(Right scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static ApiKey map(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("name"),
                scopes(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                StaffMembers.instant(row, "last_used_at"),
                StaffMembers.instant(row, "revoked_at"));
    }

    static Set<Right> scopes(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("scopes").getArray())
                .map(name -> Right.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
