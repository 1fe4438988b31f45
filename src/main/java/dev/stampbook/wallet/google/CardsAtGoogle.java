package dev.stampbook.wallet.google;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.wallet.google.Lanes.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The cards that somebody put into Google Wallet, and what Google is still to be told of them.
@Repository
class CardsAtGoogle {

    private final JdbcClient jdbc;

    CardsAtGoogle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A card that may have something to tell: `round` is when it was looked at, `told` what Google
    /// has, by its fingerprint, and `tally` how far the card was then.
    record Due(
            UUID card,
            UUID program,
            long round,
            int tries,
            @Nullable String told,
            @Nullable String tally,
            boolean offered,
            List<Instant> loudAt) {}

    /// What Google has from now on.
    record News(String told, String tally, boolean offered, List<Instant> loudAt) {}

    private static String text(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /// A card that is wanted at Google from now on; one that is there already stays as it is.
    void want(MerchantId merchant, UUID card, UUID program, Instant now) {
        jdbc.sql(
                        """
                        insert into google_object (merchant_id, card_id, program_id, lane, due_at)
                        values (:merchant, :card, :program, 'stamp', :now)
                        on conflict do nothing
                        """)
                .param("merchant", merchant.value())
                .param("card", card)
                .param("program", program)
                .param("now", utc(now))
                .update();
    }

    /// Has something to tell of these cards, and of those of these customers; what waits for
    /// another try goes on waiting.
    void mark(
            MerchantId merchant, Collection<UUID> cards, Collection<UUID> customers, Instant now) {
        jdbc.sql(
                        """
                        update google_object
                        set round = round + 1, lane = 'stamp',
                            due_at = case when tries = 0 then :now::timestamptz else due_at end
                        where merchant_id = :merchant
                        and (card_id = any(:cards) or card_id in (
                            select id
                            from card
                            where merchant_id = :merchant
                            and customer_id = any(:customers)))
                        """)
                .param("merchant", merchant.value())
                .param("cards", array(cards))
                .param("customers", array(customers))
                .param("now", utc(now))
                .update();
    }

    /// The same of all cards of these programs, when there is time.
    void markPrograms(MerchantId merchant, Collection<UUID> programs, Instant now) {
        jdbc.sql(
                        """
                        update google_object
                        set round = round + 1,
                            lane = case when due_at is null then 'campaign' else lane end,
                            due_at = case when tries = 0 then :now::timestamptz else due_at end
                        where merchant_id = :merchant
                        and program_id = any(:programs)
                        """)
                .param("merchant", merchant.value())
                .param("programs", array(programs))
                .param("now", utc(now))
                .update();
    }

    /// The same of all cards of a merchant, at once even what waits for another try.
    void markAll(MerchantId merchant, Instant now) {
        jdbc.sql(
                        """
                        update google_object
                        set round = round + 1, lane = 'campaign', tries = 0,
                            due_at = :now::timestamptz
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .param("now", utc(now))
                .update();
    }

    /// Merchants with something to tell in a lane, the longest waiting first; runs outside any
    /// merchant's transaction.
    List<MerchantId> merchants(Lane lane, Instant now, int most) {
        return jdbc
                .sql("select merchants_due_at_google(:lane, :now, :most)")
                .param("lane", text(lane))
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// What waits longest, for nobody else until an instant that is later than any call takes.
    List<Due> take(MerchantId merchant, Lane lane, Instant now, Instant until) {
        return jdbc.sql(
                        """
                        update google_object
                        set due_at = :until, tries = tries + 1
                        where merchant_id = :merchant
                        and card_id in (
                            select card_id
                            from google_object
                            where merchant_id = :merchant
                            and lane = :lane
                            and due_at <= :now
                            order by due_at, card_id
                            limit 18
                            for update skip locked)
                        returning card_id, program_id, round, tries, told, told_tally, offered,
                                  loud_at
                        """)
                .param("merchant", merchant.value())
                .param("lane", text(lane))
                .param("now", utc(now))
                .param("until", utc(until))
                .query((row, number) -> due(row))
                .list();
    }

    /// Google has it; what changed meanwhile is due at once.
    void told(MerchantId merchant, Due due, News news, Instant now) {
        jdbc.sql(
                        """
                        update google_object
                        set told = :told, told_tally = :tally, offered = :offered,
                            loud_at = :loud::timestamptz[], tries = 0,
                            due_at = case when round = :round then null else :now::timestamptz end
                        where merchant_id = :merchant
                        and card_id = :card
                        """)
                .param("merchant", merchant.value())
                .param("card", due.card())
                .param("round", due.round())
                .param("told", news.told())
                .param("tally", news.tally())
                .param("offered", news.offered())
                .param("loud", news.loudAt().stream().map(Instant::toString).toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    /// It is tried again then.
    void postpone(MerchantId merchant, Due due, Instant until) {
        jdbc.sql(
                        """
                        update google_object
                        set due_at = :until
                        where merchant_id = :merchant
                        and card_id = :card
                        """)
                .param("merchant", merchant.value())
                .param("card", due.card())
                .param("until", utc(until))
                .update();
    }

    /// It is not tried again before something changes.
    void giveUp(MerchantId merchant, Due due, Instant now) {
        jdbc.sql(
                        """
                        update google_object
                        set tries = 0,
                            due_at = case
                                when round = :round then null
                                else :now::timestamptz
                            end
                        where merchant_id = :merchant
                        and card_id = :card
                        """)
                .param("merchant", merchant.value())
                .param("card", due.card())
                .param("round", due.round())
                .param("now", utc(now))
                .update();
    }

    /// A card as it stands among them.
    Optional<Due> find(MerchantId merchant, UUID card) {
        return jdbc.sql(
                        """
                        select card_id, program_id, round, tries, told, told_tally, offered, loud_at
                        from google_object
                        where merchant_id = :merchant
                        and card_id = :card
                        """)
                .param("merchant", merchant.value())
                .param("card", card)
                .query((row, number) -> due(row))
                .optional();
    }

    /// The cards of a customer that Google has, in the order in which they were made.
    List<UUID> of(MerchantId merchant, UUID customer) {
        return jdbc.sql(
                        """
                        select google_object.card_id
                        from google_object
                        join card on card.merchant_id = google_object.merchant_id
                            and card.id = google_object.card_id
                        where google_object.merchant_id = :merchant
                        and google_object.told is not null
                        and card.customer_id = :customer
                        order by google_object.card_id
                        """)
                .param("merchant", merchant.value())
                .param("customer", customer)
                .query(UUID.class)
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        var loud = row.getArray("loud_at");
        return new Due(
                row.getObject("card_id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getLong("round"),
                row.getInt("tries"),
                row.getString("told"),
                row.getString("told_tally"),
                row.getBoolean("offered"),
                Stream.of((Object[]) loud.getArray())
                        .map(at -> ((Timestamp) at).toInstant())
                        .toList());
    }
}
