package dev.stampbook.card.api;

import dev.stampbook.platform.MerchantId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of cards, closed ones too.
@Repository
public class CardLists {

    private final JdbcClient jdbc;

    CardLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a list is narrowed to; null does not narrow.
    public record Wanted(@Nullable UUID program, @Nullable UUID customer, @Nullable Found found) {

        /// The same among what a search found.
        Wanted among(Found some) {
            return new Wanted(program, customer, some);
        }
    }

    /// What a search found: cards themselves, or customers whose cards are meant.
    public record Found(Collection<UUID> cards, Collection<UUID> customers) {}

    /// Up to `most` ids of such cards, newest first, those before `after` alone. The card of a
    /// trial is in no list once the trial is over.
    public List<UUID> list(MerchantId merchant, Wanted wanted, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id
                        from card
                        where merchant_id = :merchant
                        and not (test and closed_at is not null)
                        and (:program::uuid is null or program_id = :program::uuid)
                        and (:customer::uuid is null or customer_id = :customer::uuid)
                        and (not :searched
                            or id = any(:cards)
                            or customer_id = any(:customers))
                        and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("program", wanted.program())
                .param("customer", wanted.customer())
                .param("searched", wanted.found() != null)
                .param("cards", ids(wanted.found(), Found::cards))
                .param("customers", ids(wanted.found(), Found::customers))
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static UUID[] ids(@Nullable Found found, Function<Found, Collection<UUID>> which) {
        return found == null ? new UUID[0] : which.apply(found).toArray(UUID[]::new);
    }
}
