package dev.stampbook.platform.write;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Sealing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The first answers to requests that may be repeated, sealed, for seven days.
@Repository
class Answers {

    private static final String PURPOSE = "answer";

    /// Whoever is shown anything of a person is shown the id as well.
    private static final Pattern CUSTOMER = Pattern.compile("cus_[0-9A-Za-z]{26}");

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Answers(JdbcClient jdbc, Sealing sealing, Fingerprints fingerprints, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /// An answer given before, with the fingerprint of the request that it answered.
    record Kept(byte[] fingerprint, Answer answer) {}

    Map<IdempotencyKey, Kept> find(MerchantId merchant, Collection<IdempotencyKey> keys) {
        var kept = new HashMap<IdempotencyKey, Kept>();
        if (keys.isEmpty()) {
            return kept;
        }
        var wanted = new HashMap<Place, IdempotencyKey>();
        keys.forEach(
                key ->
                        wanted.put(
                                new Place(key.holder(), ByteBuffer.wrap(hmac(merchant, key))),
                                key));
        jdbc.sql(
                        """
                        select holder, key_hmac, fingerprint, answer
                        from idempotency_key
                        where merchant_id = :merchant
                        and (holder, key_hmac) in (
                            select * from unnest(:holders::uuid[], :keys::bytea[]))
                        """)
                .param("merchant", merchant.value())
                .param("holders", wanted.keySet().stream().map(Place::holder).toArray(UUID[]::new))
                .param(
                        "keys",
                        wanted.keySet().stream()
                                .map(place -> place.key().array())
                                .toArray(byte[][]::new))
                .query(
                        row -> {
                            var key = wanted.get(place(row));
                            if (key != null) {
                                kept.put(key, read(merchant, row));
                            }
                        });
        return kept;
    }

    /// A key of a holder, as it is found.
    private record Place(UUID holder, ByteBuffer key) {}

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("holder", UUID.class), ByteBuffer.wrap(row.getBytes("key_hmac")));
    }

    private Kept read(MerchantId merchant, ResultSet row) throws SQLException {
        return new Kept(row.getBytes("fingerprint"), opened(merchant, row.getBytes("answer")));
    }

    /// Empties every answer about a customer. The key stays: a request that comes once more shall
    /// not bring back who was erased.
    void erase(MerchantId merchant, UUID customer) {
        jdbc.sql(
                        """
                        update idempotency_key
                        set answer = ''::bytea
                        where merchant_id = :merchant
                        and :customer = any(about)
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .update();
    }

    /// What was told about one customer is about another as well from now on.
    void append(MerchantId merchant, UUID customer, UUID other) {
        jdbc.sql(
                        """
                        update idempotency_key
                        set about = array_append(about, :other)
                        where merchant_id = :merchant
                        and :customer = any(about)
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .param("other", other)
                .update();
    }

    void add(Changes changes, Map<IdempotencyKey, Answer> answers) {
        changes.add(
                """
                insert into idempotency_key (merchant_id, holder, key_hmac, fingerprint, answer,
                                             about, created_at)
                select :merchant, holder, key_hmac, fingerprint, answer, about, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    holder uuid, key_hmac bytea, fingerprint bytea, answer bytea, about uuid[],
                    created_at timestamptz)
                """,
                answers.entrySet().stream()
                        .map(entry -> row(changes.merchant(), entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Row row(MerchantId merchant, IdempotencyKey key, Answer answer) {
        var packed =
                ByteBuffer.allocate(2 + answer.body().length)
                        .putShort((short) answer.status())
                        .put(answer.body())
                        .array();
        return new Row()
                .with("holder", key.holder())
                .with("key_hmac", hmac(merchant, key))
                .with("fingerprint", key.fingerprint())
                .with("answer", sealing.seal(PURPOSE, merchant, packed))
                .with("about", about(answer))
                .with("created_at", clock.instant());
    }

    private static List<UUID> about(Answer answer) {
        return CUSTOMER.matcher(new String(answer.body(), StandardCharsets.UTF_8))
                .results()
                .flatMap(found -> PublicId.parse(IdKind.CUSTOMER, found.group()).stream())
                .distinct()
                .toList();
    }

    private byte[] hmac(MerchantId merchant, IdempotencyKey key) {
        return fingerprints.of("idempotency_key", merchant, key.key());
    }

    private Answer opened(MerchantId merchant, byte[] sealed) {
        if (sealed.length == 0) {
            throw new WaistRefused(WriteRefusal.ANSWER_ERASED);
        }
        var packed = ByteBuffer.wrap(sealing.open(PURPOSE, merchant, sealed));
        var status = packed.getShort();
        var body = new byte[packed.remaining()];
        packed.get(body);
        return new Answer(status, body, true);
    }
}
