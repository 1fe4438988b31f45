package dev.stampbook.wallet.google.callback;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What Google has told already, for as long as it may say it again.
@Repository
class HeardCallbacks {

    private final JdbcClient jdbc;

    HeardCallbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the nonces that were heard before.
    Set<String> known(MerchantId merchant, Collection<String> nonces) {
        return jdbc.sql(
                        """
                        select nonce
                        from google_callback
                        where merchant_id = :merchant
                        and nonce = any(:nonces)
                        """)
                .param("merchant", merchant.value())
                .param("nonces", nonces.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /// Those of the cards that are at Google.
    Set<UUID> there(MerchantId merchant, Collection<UUID> cards) {
        return jdbc.sql(
                        """
                        select card_id
                        from google_object
                        where merchant_id = :merchant
                        and card_id = any(:cards)
                        """)
                .param("merchant", merchant.value())
                .param("cards", cards.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /// Remembers them.
    void add(Changes changes, Collection<Callback> callbacks) {
        changes.add(
                """
                insert into google_callback (merchant_id, nonce, expires_at)
                select :merchant, nonce, expires_at
                from jsonb_to_recordset(:rows::jsonb) as line(nonce text, expires_at timestamptz)
                """,
                callbacks.stream()
                        .map(
                                callback ->
                                        new Row()
                                                .with("nonce", callback.nonce())
                                                .with("expires_at", callback.expiresAt()))
                        .toList());
    }

    /// Forgets what cannot come again.
    void forget(MerchantId merchant, Instant now) {
        jdbc.sql(
                        """
                        delete from google_callback
                        where merchant_id = :merchant
                        and expires_at <= :now
                        """)
                .param("merchant", merchant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
