package dev.stampbook.card.join;

import dev.stampbook.card.join.CardLink.Wish;
import dev.stampbook.customer.Email;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Sealing;
import dev.stampbook.platform.secret.Tokens;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The links that were sent and still open something. Who they are for is sealed.
@Repository
class CardLinks {

    private static final String PURPOSE = "card-link";
    private static final MerchantId EVERYBODY = new MerchantId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;
    private final Sealing sealing;
    private final Json json;

    CardLinks(JdbcClient jdbc, Fingerprints fingerprints, Sealing sealing, Json json) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.sealing = sealing;
        this.json = json;
    }

    /// A link, the token in it, and from when until when it opens something.
    record Drawn(CardLink link, String token, Instant at, Instant expiresAt) {}

    /// That a link was sent to somebody.
    record Sent(UUID program, Instant at, Instant expiresAt) {}

    /// What stands for an address, in every table that must not name it.
    byte[] fingerprint(MerchantId merchant, Email email) {
        return fingerprints.of("mail-address", merchant, email.normal());
    }

    /// What stands for a mailbox, whoever writes to it.
    String mailbox(Email email) {
        return HexFormat.of().formatHex(fingerprints.of("mailbox", EVERYBODY, email.mailbox()));
    }

    /// How many links to each of these addresses open something still.
    Map<String, Integer> open(MerchantId merchant, Collection<Email> to, Instant now) {
        var names = new HashMap<ByteBuffer, String>();
        to.forEach(
                email -> names.put(ByteBuffer.wrap(fingerprint(merchant, email)), email.normal()));
        var open = new HashMap<String, Integer>();
        jdbc.sql(
                        """
                        select address_hmac, count(*) as links
                        from card_link
                        where merchant_id = :merchant
                        and address_hmac = any(:addresses)
                        and expires_at > :now
                        group by address_hmac
                        """)
                .param("merchant", merchant.value())
                .param(
                        "addresses",
                        names.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            var name = names.get(ByteBuffer.wrap(row.getBytes("address_hmac")));
                            if (name != null) {
                                open.put(name, row.getInt("links"));
                            }
                        });
        return open;
    }

    void add(Changes changes, List<Drawn> links) {
        changes.add(
                """
                insert into card_link (merchant_id, token_hmac, program_id, customer_id,
                                       address_hmac, sealed, created_at, expires_at)
                select :merchant, token_hmac, program_id, customer_id,
                       address_hmac, sealed, created_at, expires_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    token_hmac bytea, program_id uuid, customer_id uuid, address_hmac bytea,
                    sealed bytea, created_at timestamptz, expires_at timestamptz)
                """,
                links.stream().map(link -> row(changes.merchant(), link)).toList());
    }

    private Row row(MerchantId merchant, Drawn drawn) {
        var wish = drawn.link().wish();
        return new Row()
                .hidden("token_hmac", fingerprints.of(PURPOSE, merchant, drawn.token()))
                .with("program_id", drawn.link().program())
                .with("customer_id", drawn.link().holder())
                .hidden("address_hmac", fingerprint(merchant, wish.address()))
                .hidden("sealed", sealing.seal(PURPOSE, merchant, json.bytes(wish)))
                .with("created_at", drawn.at())
                .with("expires_at", drawn.expiresAt());
    }

    /// The link with that token, while it is good.
    Optional<CardLink> find(MerchantId merchant, String token, Instant now) {
        return Tokens.canonical(token)
                .flatMap(
                        text ->
                                jdbc.sql(
                                                """
                                                select program_id, customer_id, sealed
                                                from card_link
                                                where merchant_id = :merchant
                                                and token_hmac = :token
                                                and expires_at > :now
                                                """)
                                        .param("merchant", merchant.value())
                                        .param("token", fingerprints.of(PURPOSE, merchant, text))
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .query(
                                                (row, number) ->
                                                        new CardLink(
                                                                row.getObject(
                                                                        "program_id", UUID.class),
                                                                row.getObject(
                                                                        "customer_id", UUID.class),
                                                                open(
                                                                        merchant,
                                                                        row.getBytes("sealed"))))
                                        .optional());
    }

    private Wish open(MerchantId merchant, byte[] sealed) {
        return json.read(sealing.open(PURPOSE, merchant, sealed), Wish.class);
    }

    /// The links to an address that are still kept, oldest first.
    List<Sent> of(MerchantId merchant, Email email) {
        return jdbc.sql(
                        """
                        select program_id, created_at, expires_at
                        from card_link
                        where merchant_id = :merchant
                        and address_hmac = :address
                        order by created_at
                        """)
                .param("merchant", merchant.value())
                .param("address", fingerprint(merchant, email))
                .query(CardLinks::sent)
                .list();
    }

    /// The links that somebody asked for on her cards, oldest first.
    List<Sent> askedBy(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select program_id, created_at, expires_at
                        from card_link
                        where merchant_id = :merchant
                        and customer_id = :customer
                        order by created_at
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query(CardLinks::sent)
                .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                row.getObject("program_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /// Forgets what somebody asked for on her cards, and says to which addresses it went.
    List<byte[]> forgetAsked(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        delete from card_link
                        where merchant_id = :merchant
                        and customer_id = :customer
                        returning address_hmac
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query((row, number) -> row.getBytes("address_hmac"))
                .list();
    }

    /// Forgets the links to an address.
    void forget(MerchantId merchant, byte[] address) {
        jdbc.sql(
                        """
                        delete from card_link
                        where merchant_id = :merchant
                        and address_hmac = :address
                        """)
                .param("merchant", merchant.value())
                .param("address", address)
                .update();
    }

    /// Forgets the links that open nothing any more.
    void forgetOver(MerchantId merchant, Instant now) {
        jdbc.sql(
                        """
                        delete from card_link
                        where merchant_id = :merchant
                        and expires_at <= :now
                        """)
                .param("merchant", merchant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
