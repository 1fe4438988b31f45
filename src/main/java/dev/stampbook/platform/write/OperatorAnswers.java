package dev.stampbook.platform.write;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.secret.Fingerprints;
import dev.stampbook.platform.secret.Sealing;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The first answers to calls of the operator, who has no merchant; sealed like all others.
@Repository
class OperatorAnswers {

    private static final String PURPOSE = "operator_answer";
    private static final MerchantId NOBODY = new MerchantId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Fingerprints fingerprints;
    private final Clock clock;

    OperatorAnswers(JdbcClient jdbc, Sealing sealing, Fingerprints fingerprints, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    Optional<Answers.Kept> find(IdempotencyKey key) {
        return jdbc.sql(
                        """
                        select fingerprint, answer
                        from operator_answer
                        where key_hmac = :key
                        """)
                .param("key", hmac(key))
                .query(
                        (row, number) ->
                                new Answers.Kept(
                                        row.getBytes("fingerprint"),
                                        opened(row.getBytes("answer"))))
                .optional();
    }

    void add(Changes changes, IdempotencyKey key, Answer answer) {
        var packed =
                ByteBuffer.allocate(2 + answer.body().length)
                        .putShort((short) answer.status())
                        .put(answer.body())
                        .array();
        changes.add(
                """
                insert into operator_answer (key_hmac, fingerprint, answer, created_at)
                select key_hmac, fingerprint, answer, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    key_hmac bytea, fingerprint bytea, answer bytea, created_at timestamptz)
                """,
                new Row()
                        .with("key_hmac", hmac(key))
                        .with("fingerprint", key.fingerprint())
                        .with("answer", sealing.seal(PURPOSE, NOBODY, packed))
                        .with("created_at", clock.instant()));
    }

    private byte[] hmac(IdempotencyKey key) {
        return fingerprints.of(PURPOSE, NOBODY, key.key());
    }

    private Answer opened(byte[] sealed) {
        var packed = ByteBuffer.wrap(sealing.open(PURPOSE, NOBODY, sealed));
        var status = packed.getShort();
        var body = new byte[packed.remaining()];
        packed.get(body);
        return new Answer(status, body, true);
    }
}
