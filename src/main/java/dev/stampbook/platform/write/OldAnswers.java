package dev.stampbook.platform.write;

import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.start.Settings.Keep;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Forgets answers that nobody asks for again.
@Repository
public class OldAnswers {

    private final JdbcClient jdbc;
    private final Keep keep;

    OldAnswers(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.keep = settings.keep();
    }

    /// Forgets all that are too old at the instant, of all merchants and of the operator.
    public void forget(Instant now) {
        var before = Keep.before(now, keep.answers()).atOffset(ZoneOffset.UTC);
        jdbc.sql("select forget_answers(:before)")
                .param("before", before)
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        delete from operator_answer
                        where created_at < :before
                        """)
                .param("before", before)
                .update();
    }
}
