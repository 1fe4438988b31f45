package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.secret.Sealing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The certificates with which merchants sign passes, one for each; keys are sealed.
@Repository
class Certificates {

    private static final String PURPOSE = "pass-certificate";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Json json;

    Certificates(JdbcClient jdbc, Sealing sealing, Json json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    /// A certificate as it is kept: what may be told, and what is sealed.
    record Kept(PassIdentity identity, Instant expiresAt, byte[] sealed) {}

    /// The parts of a certificate, as they are sealed.
    record Parts(byte[] leaf, byte[] intermediate, byte[] key) {}

    Optional<Kept> find(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select pass_type, team, expires_at, sealed
                        from pass_certificate
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .query(
                        (row, number) ->
                                new Kept(
                                        new PassIdentity(
                                                row.getString("pass_type"), row.getString("team")),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getBytes("sealed")))
                .optional();
    }

    Parts open(MerchantId merchant, Kept kept) {
        return json.read(sealing.open(PURPOSE, merchant, kept.sealed()), Parts.class);
    }

    byte[] seal(MerchantId merchant, Parts parts) {
        return sealing.seal(PURPOSE, merchant, json.bytes(parts));
    }

    /// Keeps it in place of the one before.
    void put(Changes changes, Kept kept, Instant at) {
        changes.add(
                """
                insert into pass_certificate (merchant_id, pass_type, team, expires_at, sealed,
                                              changed_at)
                select :merchant, pass_type, team, expires_at, sealed, changed_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    pass_type text, team text, expires_at timestamptz, sealed bytea,
                    changed_at timestamptz)
                on conflict (merchant_id) do update
                set pass_type = excluded.pass_type, team = excluded.team,
                    expires_at = excluded.expires_at, sealed = excluded.sealed,
                    changed_at = excluded.changed_at, warn_at = null
                """,
                new Row()
                        .with("pass_type", kept.identity().passType())
                        .with("team", kept.identity().team())
                        .with("expires_at", kept.expiresAt())
                        .hidden("sealed", kept.sealed())
                        .with("changed_at", at));
    }
}
