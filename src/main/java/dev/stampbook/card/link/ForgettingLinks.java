package dev.stampbook.card.link;

import dev.stampbook.merchant.keep.Forgetful;
import dev.stampbook.platform.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Forgets join links that nobody asks about any more; what they brought stays on the cards.
@Repository
class ForgettingLinks implements Forgetful {

    /// Long enough for the counter to see what became of a link, and for a latecomer to be told.
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ForgettingLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(MerchantId merchant, Instant now) {
        jdbc.sql(
                        """
                        delete from join_link
                        where merchant_id = :merchant
                        and expires_at < :before
                        """)
                .param("merchant", merchant.value())
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
