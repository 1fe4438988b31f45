package dev.stampbook.platform.journal;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The journal as events, read by the numbers that the [Sequencer] gave; inside a transaction of
/// the merchant.
@Repository
public class Events {

    private final JdbcClient jdbc;
    private final Json json;

    Events(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Events behind a number, oldest first; of the given types, or of all when there is none.
    public List<Event> after(MerchantId merchant, long seq, List<String> types, int most) {
        return jdbc.sql(
                        """
                        select journal.id, seq, type, at, test, actor, data
                        from journal_seq
                        join journal
                            on journal.merchant_id = journal_seq.merchant_id
                            and journal.id = journal_seq.entry_id
                        where journal_seq.merchant_id = :merchant
                        and seq > :seq
                        and (cardinality(:types::text[]) = 0 or type = any(:types::text[]))
                        order by seq
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .param("types", types.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> map(row))
                .list();
    }

    /// Events of one card, newest first, behind the id of an event or from the first on.
    public List<Event> ofCard(MerchantId merchant, UUID card, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select journal.id, seq, type, at, test, actor, data
                        from journal
                        join journal_seq
                            on journal_seq.merchant_id = journal.merchant_id
                            and journal_seq.entry_id = journal.id
                        where journal.merchant_id = :merchant
                        and card_id = :card
                        and (:after::uuid is null or journal.id < :after::uuid)
                        order by journal.id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("card", card)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> map(row))
                .list();
    }

    /// What happened to one card lately, newest first, numbered yet or not: for people who have
    /// just done it.
    public List<Event> lately(MerchantId merchant, UUID card, int most) {
        return jdbc.sql(
                        """
                        select journal.id, coalesce(seq, 0) as seq, type, at, test, actor, data
                        from journal
                        left join journal_seq
                            on journal_seq.merchant_id = journal.merchant_id
                            and journal_seq.entry_id = journal.id
                        where journal.merchant_id = :merchant
                        and card_id = :card
                        order by journal.id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("card", card)
                .param("most", most)
                .query((row, number) -> map(row))
                .list();
    }

    /// What a look back is narrowed to: a type, a span of time, the lines before a number.
    public record Narrow(
            @Nullable String type, @Nullable Instant from, @Nullable Instant to, long before) {}

    /// Events before a number, newest first.
    public List<Event> before(MerchantId merchant, Narrow narrow, int most) {
        return jdbc.sql(
                        """
                        select journal.id, seq, type, at, test, actor, data
                        from journal_seq
                        join journal
                            on journal.merchant_id = journal_seq.merchant_id
                            and journal.id = journal_seq.entry_id
                        where journal_seq.merchant_id = :merchant
                        and seq < :before
                        and (:type::text is null or type = :type::text)
                        and (:from::timestamptz is null or at >= :from::timestamptz)
                        and (:to::timestamptz is null or at < :to::timestamptz)
                        order by seq desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("before", narrow.before())
                .param("type", narrow.type())
                .param("from", utc(narrow.from()))
                .param("to", utc(narrow.to()))
                .param("most", most)
                .query((row, number) -> map(row))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private Event map(ResultSet row) throws SQLException {
        return new Event(
                PublicId.of(IdKind.EVENT, row.getObject("id", UUID.class)),
                row.getLong("seq"),
                row.getString("type"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Event.VERSION,
                row.getBoolean("test"),
                json.object(row.getString("actor")),
                json.object(row.getString("data")));
    }
}
