package dev.stampbook.platform.chain;

import dev.stampbook.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Signed checkpoints, one at most for each number; inside a transaction of the merchant.
@Repository
class Checkpoints {

    private final JdbcClient jdbc;

    /// How far the newest one reaches and when it was signed.
    record Last(long seq, Instant at) {}

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Last> last(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select seq, at
                        from chain_checkpoint
                        where merchant_id = :merchant
                        order by seq desc
                        limit 1
                        """)
                .param("merchant", merchant.value())
                .query(
                        (row, number) ->
                                new Last(
                                        row.getLong("seq"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Those behind a number, oldest first.
    List<Checkpoint> after(MerchantId merchant, long seq, int most) {
        return jdbc.sql(
                        """
                        select seq, encode(hash, 'hex') as hash, at, public_key, signature
                        from chain_checkpoint
                        where merchant_id = :merchant
                        and seq > :seq
                        order by seq
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .param("most", most)
                .query((row, number) -> map(merchant, row))
                .list();
    }

    void add(MerchantId merchant, Checkpoint checkpoint) {
        jdbc.sql(
                        """
                        insert into chain_checkpoint (merchant_id, seq, hash, at, public_key,
                                                      signature)
                        values (:merchant, :seq, decode(:hash, 'hex'), :at, decode(:key, 'hex'),
                                decode(:signature, 'hex'))
                        """)
                .param("merchant", merchant.value())
                .param("seq", checkpoint.link().seq())
                .param("hash", checkpoint.link().hash())
                .param("at", checkpoint.at().atOffset(ZoneOffset.UTC))
                .param("key", checkpoint.key())
                .param("signature", checkpoint.signature())
                .update();
    }

    private static Checkpoint map(MerchantId merchant, ResultSet row) throws SQLException {
        return new Checkpoint(
                merchant.toString(),
                new Link(row.getLong("seq"), row.getString("hash")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(row.getBytes("public_key")),
                HexFormat.of().formatHex(row.getBytes("signature")));
    }
}
