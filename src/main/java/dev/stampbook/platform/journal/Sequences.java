package dev.stampbook.platform.journal;

import dev.stampbook.platform.MerchantId;
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

    /// The last number given; the row stays locked, so that one sequencer numbers at a time.
    long lockHead(MerchantId merchant) {
        jdbc.sql(
                        """
                        insert into journal_head (merchant_id, seq)
                        values (:merchant, 0)
                        on conflict do nothing
                        """)
                .param("merchant", merchant.value())
                .update();
        return jdbc.sql(
                        """
                        select seq
                        from journal_head
                        where merchant_id = :merchant
                        for update
                        """)
                .param("merchant", merchant.value())
                .query(Long.class)
                .single();
    }

    /// Numbers up to `most` waiting lines from `head` on; answers how many there were.
    int number(MerchantId merchant, long head, int most) {
        return jdbc.sql(
                        """
                        with taken as (
                            delete from outbox
                            where merchant_id = :merchant
                            and entry_id in (
                                select entry_id
                                from outbox
                                where merchant_id = :merchant
                                order by entry_id
                                limit :most)
                            returning entry_id),
                        numbered as (
                            select entry_id, row_number() over (order by entry_id) as place
                            from taken)
                        insert into journal_seq (merchant_id, seq, entry_id)
                        select :merchant, :head + place, entry_id
                        from numbered
                        """)
                .param("merchant", merchant.value())
                .param("head", head)
                .param("most", most)
                .update();
    }

    /// Remembers the last number given.
    void moveHead(MerchantId merchant, long head) {
        jdbc.sql(
                        """
                        update journal_head
                        set seq = :head
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .param("head", head)
                .update();
    }
}
