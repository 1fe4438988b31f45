package dev.stampbook.demo;

import dev.stampbook.platform.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the journals of merchants are numbered.
@Repository
class JournalHeads {

    private final JdbcClient jdbc;

    JournalHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The number of the newest event, 0 before the first.
    long of(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select seq
                        from journal_head
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
