package dev.stampbook.platform.journal;

import dev.stampbook.platform.MerchantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the journal is and whom its lines are about, without what they tell: for screens that
/// show something live.
@Repository
public class Traces {

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(UUID merchantId, long seq) {}

    /// The last number of each of the merchants that have one; runs outside any merchant's
    /// transaction, as one statement however many they are.
    public Map<MerchantId, Long> heads(Collection<MerchantId> merchants) {
        return jdbc
                .sql(
                        """
                        select merchant_id, seq
                        from journal_heads(:merchants::uuid[])
                        """)
                .param("merchants", merchants.stream().map(MerchantId::value).toArray(UUID[]::new))
                .query(Head.class)
                .list()
                .stream()
                .collect(Collectors.toMap(head -> new MerchantId(head.merchantId()), Head::seq));
    }

    /// The last number given to a line of a merchant, 0 before the first.
    public long head(MerchantId merchant) {
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

    /// Whom the lines behind a number are about, oldest first.
    public List<Trace> after(MerchantId merchant, long seq, int most) {
        return jdbc.sql(
                        """
                        select seq, card_id as card, customer_id as customer
                        from journal_seq
                        join journal
                            on journal.merchant_id = journal_seq.merchant_id
                            and journal.id = journal_seq.entry_id
                        where journal_seq.merchant_id = :merchant
                        and seq > :seq
                        order by seq
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .param("most", most)
                .query(Trace.class)
                .list();
    }
}
