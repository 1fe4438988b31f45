package dev.stampbook.wallet.google;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Eighteen turns a second for each issuer, however many processes ask: Google takes twenty, and
/// what is on its way does not arrive evenly.
@Repository
class GoogleTurns implements Lanes.Turns {

    private final JdbcClient jdbc;

    GoogleTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant take(Issuer issuer, Instant now) {
        return jdbc.sql(
                        """
                        insert into google_turn (issuer, free_at)
                        values (:issuer, :now)
                        on conflict (issuer) do update set free_at = greatest(
                            google_turn.free_at + interval '1 second' / 18, excluded.free_at)
                        returning free_at
                        """)
                .param("issuer", issuer.number())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
