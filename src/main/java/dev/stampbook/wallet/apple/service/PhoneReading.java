package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the journals of the merchants were read whose cards are on phones, and the tags of what
/// changed. Its row is the one that everybody locks first.
@Repository
public class PhoneReading {

    private final JdbcClient jdbc;

    PhoneReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /// Reads on from that number, unless it is read already.
    void begin(MerchantId merchant, long seq) {
        jdbc.sql(
                        """
                        insert into apple_reader (merchant_id, seq)
                        values (:merchant, :seq)
                        on conflict do nothing
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .update();
    }

    /// Merchants whose journals have lines behind what was read, or whose passes are to be looked
    /// at; runs outside any merchant's transaction.
    List<MerchantId> behind(Instant now, int most) {
        return jdbc
                .sql("select merchants_behind_for_apple(:now, :most)")
                .param("now", utc(now))
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
                        from apple_reader
                        where merchant_id = :merchant
                        for update skip locked
                        """)
                .param("merchant", merchant.value())
                .query(Long.class)
                .optional();
    }

    /// Waits for whoever reads; afterwards nobody does until the transaction ends.
    public void await(MerchantId merchant) {
        jdbc.sql(
                        """
                        select seq
                        from apple_reader
                        where merchant_id = :merchant
                        for update
                        """)
                .param("merchant", merchant.value())
                .query(Long.class)
                .optional();
    }

    /// Remembers how far it is.
    void moveOn(MerchantId merchant, long seq) {
        jdbc.sql(
                        """
                        update apple_reader
                        set seq = :seq
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .update();
    }

    /// The next tag. The row is locked until the commit, so that no smaller one can follow.
    long nextTag(MerchantId merchant) {
        return jdbc.sql(
                        """
                        update apple_reader
                        set tag = tag + 1
                        where merchant_id = :merchant
                        returning tag
                        """)
                .param("merchant", merchant.value())
                .query(Long.class)
                .single();
    }

    /// Leaves Apple in peace until then, or tells it again.
    public void shut(MerchantId merchant, @Nullable Instant until) {
        jdbc.sql(
                        """
                        update apple_reader
                        set shut_until = :until
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .param("until", utc(until))
                .update();
    }
}
