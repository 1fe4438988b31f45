package dev.stampbook.platform.journal;

import dev.stampbook.platform.MerchantId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The numbers of committed journal lines.
@Repository
class Sequences {

    private final JdbcClient jdbc;

    Sequences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Merchants with lines that have no number yet; runs outside any merchant's transaction.
    List<MerchantId> behind(int most) {
        return jdbc
                .sql("select merchants_with_outbox(:most)")
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// Numbers up to `most` waiting lines of each merchant, in a transaction of its own; answers
    /// who may have more. Runs outside any merchant's transaction.
    List<MerchantId> number(Collection<MerchantId> merchants, int most) {
        return jdbc
                .sql(
                        """
                        select merchant
                        from number_lines(:merchants::uuid[], :most)
                        where lines >= :most
                        """)
                .param("merchants", merchants.stream().map(MerchantId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }
}
