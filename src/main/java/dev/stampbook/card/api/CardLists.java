package dev.stampbook.card.api;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.platform.MerchantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of cards, closed ones too.
@Repository
class CardLists {

    private final JdbcClient jdbc;
    private final Cards cards;

    CardLists(JdbcClient jdbc, Cards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /// What a list is narrowed to; null does not narrow. `named` is an id, a token or a number.
    record Wanted(@Nullable UUID program, @Nullable UUID customer, @Nullable String named) {}

    /// Up to `most` ids of such cards, newest first, those before `after` alone.
    List<UUID> list(MerchantId merchant, Wanted wanted, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id
                        from card
                        where merchant_id = :merchant
                        and (:program::uuid is null or program_id = :program::uuid)
                        and (:customer::uuid is null or customer_id = :customer::uuid)
                        and (:named::uuid[] is null or id = any(:named::uuid[]))
                        and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("program", wanted.program())
                .param("customer", wanted.customer())
                .param("named", named(merchant, wanted.named()))
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private UUID @Nullable [] named(MerchantId merchant, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var refs = List.of(CardRef.of(text), new CardRef.ByShortNumber(text));
        return cards.identify(merchant, refs).values().toArray(UUID[]::new);
    }
}
