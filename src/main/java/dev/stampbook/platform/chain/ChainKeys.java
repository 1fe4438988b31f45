package dev.stampbook.platform.chain;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Sealing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The key that signs checkpoints: drawn when the first one is signed, whichever server does that,
/// and sealed under the instance key.
@Repository
class ChainKeys {

    private static final String PURPOSE = "chain_key";
    private static final MerchantId NOBODY = new MerchantId(new UUID(0, 0));

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    /// The public half in hex, and the private one.
    record Key(String publicKey, byte[] privateKey) {}

    ChainKeys(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// The key of this instance. One that does not open under the instance key is a fault.
    Key key() {
        return found().orElseGet(this::made);
    }

    private Optional<Key> found() {
        return jdbc.sql(
                        """
                        select public_key, sealed
                        from chain_key
                        where id = 1
                        """)
                .query(
                        (row, number) ->
                                new Key(
                                        HexFormat.of().formatHex(row.getBytes("public_key")),
                                        sealing.open(PURPOSE, NOBODY, row.getBytes("sealed"))))
                .optional();
    }

    /// Another server may be first.
    private Key made() {
        var pair = Signatures.drawn();
        jdbc.sql(
                        """
                        insert into chain_key (id, public_key, sealed, created_at)
                        values (1, :public, :sealed, :now)
                        on conflict do nothing
                        """)
                .param("public", pair.getPublic().getEncoded())
                .param("sealed", sealing.seal(PURPOSE, NOBODY, pair.getPrivate().getEncoded()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return found().orElseThrow();
    }
}
