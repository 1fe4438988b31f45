package dev.stampbook.platform.write;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.secret.Sealing;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The first answers to requests that may be repeated, sealed, for seven days.
@Repository
class Answers {

    private static final String PURPOSE = "answer";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Answers(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// An answer given before, with the fingerprint of the request that it answered.
    record Kept(byte[] fingerprint, Answer answer) {}

    Map<IdempotencyKey, Kept> find(MerchantId merchant, Collection<IdempotencyKey> keys) {
        var kept = new HashMap<IdempotencyKey, Kept>();
        if (keys.isEmpty()) {
            return kept;
        }
        jdbc.sql(
                        """
                        select holder, key, fingerprint, answer
                        from idempotency_key
                        where merchant_id = :merchant
                        and (holder, key) in (
                            select * from unnest(:holders::uuid[], :keys::text[]))
                        """)
                .param("merchant", merchant.value())
                .param("holders", keys.stream().map(IdempotencyKey::holder).toArray(UUID[]::new))
                .param("keys", keys.stream().map(IdempotencyKey::key).toArray(String[]::new))
                .query(
                        row -> {
                            var fingerprint = row.getBytes("fingerprint");
                            kept.put(
                                    new IdempotencyKey(
                                            row.getObject("holder", UUID.class),
                                            row.getString("key"),
                                            fingerprint),
                                    new Kept(
                                            fingerprint, opened(merchant, row.getBytes("answer"))));
                        });
        return kept;
    }

    void add(Changes changes, Map<IdempotencyKey, Answer> answers) {
        changes.add(
                """
                insert into idempotency_key (merchant_id, holder, key, fingerprint, answer,
                                             created_at)
                select :merchant, holder, key, fingerprint, answer, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    holder uuid, key text, fingerprint bytea, answer bytea,
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
                .with("key", key.key())
                .with("fingerprint", key.fingerprint())
                .with("answer", sealing.seal(PURPOSE, merchant, packed))
                .with("created_at", clock.instant());
    }

    private Answer opened(MerchantId merchant, byte[] sealed) {
        var packed = ByteBuffer.wrap(sealing.open(PURPOSE, merchant, sealed));
        var status = packed.getShort();
        var body = new byte[packed.remaining()];
        packed.get(body);
        return new Answer(status, body, true);
    }
}
