package dev.stampbook.access.passkey;

import dev.stampbook.merchant.keep.Forgetful;
import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Forgets answered challenges that nobody could answer any more.
@Repository
class ForgettingChallenges implements Forgetful {

    private final JdbcClient jdbc;

    ForgettingChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(MerchantId merchant, Instant now) {
        jdbc.sql(
                        """
                        delete from spent_challenge
                        where merchant_id = :merchant
                        and expires_at < :now
                        """)
                .param("merchant", merchant.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
