package dev.stampbook.wallet.google;

import dev.stampbook.platform.MerchantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the journals of the merchants were read that have cards at Google.
@Repository
class GoogleReading {

    private final JdbcClient jdbc;

    GoogleReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Reads on from that number, unless it is read already.
    void begin(MerchantId merchant, long seq) {
        jdbc.sql(
                        """
                        insert into google_reader (merchant_id, seq)
                        values (:merchant, :seq)
                        on conflict do nothing
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .update();
    }

    /// Merchants whose journals have lines behind what was read; runs outside any merchant's
    /// transaction.
    List<MerchantId> behind(int most) {
        return jdbc
                .sql("select merchants_unread_for_google(:most)")
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// The last number read, for nobody else until the transaction ends; empty when somebody else
    /// reads.
    Optional<Long> lock(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select seq
                        from google_reader
                        where merchant_id = :merchant
                        for update skip locked
                        """)
                .param("merchant", merchant.value())
                .query(Long.class)
                .optional();
    }

    /// Remembers how far it is.
    void moveOn(MerchantId merchant, long seq) {
        jdbc.sql(
                        """
                        update google_reader
                        set seq = :seq
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .update();
    }
}
