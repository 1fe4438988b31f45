package dev.stampbook.card.link;

import dev.stampbook.card.link.JoinLink.Purchase;
import dev.stampbook.card.link.JoinLink.Use;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Sealing;
import dev.stampbook.platform.secret.Tokens;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The join links of a merchant.
@Repository
public class JoinLinks {

    private static final String PURPOSE = "join-link";

    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;
    private final Sealing sealing;
    private final Tokens tokens;
    private final Makers makers;

    JoinLinks(
            JdbcClient jdbc,
            Fingerprints fingerprints,
            Sealing sealing,
            Tokens tokens,
            Makers makers) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.sealing = sealing;
        this.tokens = tokens;
        this.makers = makers;
    }

    /// The link of a program that a text from an address leads to.
    public Optional<JoinLink> find(MerchantId merchant, UUID program, String token, Instant now) {
        return fingerprint(merchant, token)
                .flatMap(
                        print ->
                                jdbc.sql(
                                                """
                                                select id, program_id, token_hmac, maker_kind,
                                                       maker_id, maker_name, staff_id, location_id,
                                                       count, amount, currency, promised,
                                                       created_at, expires_at, withdrawn_at,
                                                       used_at, card_id, stamp_id
                                                from join_link
                                                where merchant_id = :merchant
                                                and program_id = :program
                                                and token_hmac = :token
                                                """)
                                        .param("merchant", merchant.value())
                                        .param("program", program)
                                        .param("token", print)
                                        .query((row, number) -> read(merchant, row))
                                        .optional())
                .map(link -> makers.seen(merchant, link, now));
    }

    /// A link by its id.
    public Optional<JoinLink> find(MerchantId merchant, UUID link, Instant now) {
        return jdbc.sql(
                        """
                        select id, program_id, token_hmac, maker_kind, maker_id, maker_name,
                               staff_id, location_id, count, amount, currency, promised,
                               created_at, expires_at, withdrawn_at, used_at, card_id, stamp_id
                        from join_link
                        where merchant_id = :merchant
                        and id = :link
                        """)
                .param("merchant", merchant.value())
                .param("link", link)
                .query((row, number) -> read(merchant, row))
                .optional()
                .map(found -> makers.seen(merchant, found, now));
    }

    /// The token of a link, for showing it again to whoever made it.
    public String token(MerchantId merchant, JoinLink link) {
        var sealed =
                jdbc.sql(
                                """
                                select token_sealed
                                from join_link
                                where merchant_id = :merchant
                                and id = :link
                                """)
                        .param("merchant", merchant.value())
                        .param("link", link.id())
                        .query(byte[].class)
                        .single();
        return new String(sealing.open(PURPOSE, merchant, sealed), StandardCharsets.UTF_8);
    }

    /// The links of these tokens, by token: locked in the order of their ids, and then those who
    /// made them.
    Map<String, JoinLink> lock(MerchantId merchant, Collection<String> tokens, Instant now) {
        var wanted = new HashMap<ByteBuffer, String>();
        tokens.forEach(
                token ->
                        fingerprint(merchant, token)
                                .ifPresent(print -> wanted.put(ByteBuffer.wrap(print), token)));
        var found = new HashMap<String, JoinLink>();
        if (wanted.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        """
                        select id, program_id, token_hmac, maker_kind, maker_id, maker_name,
                               staff_id, location_id, count, amount, currency, promised,
                               created_at, expires_at, withdrawn_at, used_at, card_id, stamp_id
                        from join_link
                        where merchant_id = :merchant
                        and token_hmac = any(:tokens)
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param(
                        "tokens",
                        wanted.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .query(
                        row -> {
                            var token = wanted.get(ByteBuffer.wrap(row.getBytes("token_hmac")));
                            if (token != null) {
                                found.put(token, read(merchant, row));
                            }
                        });
        makers.hold(merchant, found, now);
        return found;
    }

    /// The links of these ids, locked in their order.
    List<JoinLink> lockById(MerchantId merchant, Collection<UUID> links) {
        return jdbc.sql(
                        """
                        select id, program_id, token_hmac, maker_kind, maker_id, maker_name,
                               staff_id, location_id, count, amount, currency, promised,
                               created_at, expires_at, withdrawn_at, used_at, card_id, stamp_id
                        from join_link
                        where merchant_id = :merchant
                        and id = any(:links)
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("links", links.toArray(UUID[]::new))
                .query((row, number) -> read(merchant, row))
                .list();
    }

    /// Adds a link, and answers the token that leads to it.
    String add(Changes changes, JoinLink link, String prefix) {
        var merchant = changes.merchant();
        var token = tokens.draw(prefix);
        var sealed = sealing.seal(PURPOSE, merchant, token.getBytes(StandardCharsets.UTF_8));
        changes.add(
                """
                insert into join_link (merchant_id, id, program_id, token_hmac, token_sealed,
                                       maker_kind, maker_id, maker_name, staff_id, location_id,
                                       count, amount, currency, promised, created_at, expires_at)
                select :merchant, id, program_id, token_hmac, token_sealed,
                       maker_kind, maker_id, maker_name, staff_id, location_id,
                       count, amount, currency, promised, created_at, expires_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, program_id uuid, token_hmac bytea, token_sealed bytea,
                    maker_kind text, maker_id uuid, maker_name text, staff_id uuid,
                    location_id uuid, count integer, amount bigint, currency text,
                    promised integer, created_at timestamptz, expires_at timestamptz)
                """,
                row(link)
                        .with("token_hmac", fingerprints.of(PURPOSE, merchant, token))
                        .with("token_sealed", sealed));
        return token;
    }

    /// Uses links up: each must still be open, or nothing of the transaction happens.
    void use(Changes changes, UUID link, Use use) {
        changes.add(
                """
                update join_link
                set used_at = line.used_at, card_id = line.card_id, stamp_id = line.stamp_id
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, used_at timestamptz, card_id uuid, stamp_id uuid)
                where join_link.merchant_id = :merchant
                and join_link.id = line.id
                and join_link.used_at is null
                and join_link.withdrawn_at is null
                and join_link.expires_at > line.used_at
                """,
                new Row()
                        .with("id", link)
                        .with("used_at", use.at())
                        .with("card_id", use.card())
                        .with("stamp_id", use.stamp()));
    }

    /// Withdraws a link that nobody has used.
    void withdraw(Changes changes, UUID link, Instant at) {
        changes.add(
                """
                update join_link
                set withdrawn_at = line.withdrawn_at
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, withdrawn_at timestamptz)
                where join_link.merchant_id = :merchant
                and join_link.id = line.id
                and join_link.used_at is null
                and join_link.withdrawn_at is null
                """,
                new Row().with("id", link).with("withdrawn_at", at));
    }

    private Optional<byte[]> fingerprint(MerchantId merchant, String token) {
        return Tokens.canonical(token).map(text -> fingerprints.of(PURPOSE, merchant, text));
    }

    private static Row row(JoinLink link) {
        var amount = link.purchase().amount();
        var maker = link.maker();
        return new Row()
                .with("id", link.id())
                .with("program_id", link.program())
                .with("maker_kind", maker.kind())
                .with("maker_id", maker.id())
                .with("maker_name", maker.name())
                .with("staff_id", maker.staff())
                .with("location_id", maker.location())
                .with("count", link.purchase().count())
                .with("amount", amount == null ? null : amount.value())
                .with("currency", amount == null ? null : amount.currency())
                .with("promised", link.promised())
                .with("created_at", link.createdAt())
                .with("expires_at", link.expiresAt());
    }

    private static JoinLink read(MerchantId merchant, ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var amount = currency == null ? null : new Money(row.getLong("amount"), currency);
        return new JoinLink(
                id(row, "id"),
                id(row, "program_id"),
                maker(merchant, row),
                new Purchase(row.getInt("count"), amount),
                row.getInt("promised"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "withdrawn_at"),
                use(row));
    }

    /// Whoever made a link may do no more by it than stamp.
    private static Actor maker(MerchantId merchant, ResultSet row) throws SQLException {
        return new Actor(
                merchant,
                Actor.Kind.valueOf(row.getString("maker_kind").toUpperCase(Locale.ROOT)),
                id(row, "maker_id"),
                id(row, "staff_id"),
                id(row, "location_id"),
                row.getString("maker_name"),
                Set.of(Actor.Right.STAMP));
    }

    private static @Nullable Use use(ResultSet row) throws SQLException {
        var at = instant(row, "used_at");
        return at == null ? null : new Use(at, id(row, "card_id"), id(row, "stamp_id"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
