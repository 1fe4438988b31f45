package dev.stampbook.wallet.google.account;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.secret.Sealing;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys with which merchants go to Google, one for each; what signs is sealed.
@Repository
class GoogleKeys {

    private static final String PURPOSE = "google-key";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Json json;

    GoogleKeys(JdbcClient jdbc, Sealing sealing, Json json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /// A key as it is kept: what may be told, and what is sealed.
    record Kept(String issuer, String email, byte[] sealed) {}

    private record Parts(String keyId, byte[] key) {}

    Optional<Kept> find(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select issuer, email, sealed
                        from google_key
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .query(
                        (row, number) ->
                                new Kept(
                                        row.getString("issuer"),
                                        row.getString("email"),
                                        row.getBytes("sealed")))
                .optional();
    }

    ServiceAccount open(MerchantId merchant, Kept kept) {
        var parts = json.read(sealing.open(PURPOSE, merchant, kept.sealed()), Parts.class);
        try {
            var spec = new PKCS8EncodedKeySpec(parts.key());
            var key = KeyFactory.getInstance("RSA").generatePrivate(spec);
            return new ServiceAccount(kept.email(), parts.keyId(), key);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the key was read when it came in", fault);
        }
    }

    /// Keeps it in place of the one before.
    void put(Changes changes, GoogleAccount account, Instant at) {
        var own = account.account();
        var parts = new Parts(own.keyId(), own.key().getEncoded());
        changes.add(
                """
                insert into google_key (merchant_id, issuer, email, sealed, changed_at)
                select :merchant, issuer, email, sealed, changed_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    issuer text, email text, sealed bytea, changed_at timestamptz)
                on conflict (merchant_id) do update
                set issuer = excluded.issuer, email = excluded.email, sealed = excluded.sealed,
                    changed_at = excluded.changed_at
                """,
                new Row()
                        .with("issuer", account.issuer())
                        .with("email", own.email())
                        .hidden(
                                "sealed",
                                sealing.seal(PURPOSE, changes.merchant(), json.bytes(parts)))
                        .with("changed_at", at));
    }
}
