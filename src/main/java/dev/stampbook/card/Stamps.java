package dev.stampbook.card;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stamp entries of cards.
@Repository
public class Stamps {

    /// One local day may lie in two zones so far apart.
    private static final Duration AROUND = Duration.ofHours(49);

    private final JdbcClient jdbc;
    private final Reading reading;

    Stamps(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.reading = new Reading(json);
    }

    /// From when to when something is asked for.
    record Span(Instant from, Instant to) {

        /// All instants whose limits these attempts may touch.
        static Span around(Collection<Instant> attempts) {
            var first = attempts.stream().min(Instant::compareTo).orElse(Instant.EPOCH);
            var last = attempts.stream().max(Instant::compareTo).orElse(Instant.EPOCH);
            return new Span(first.minus(AROUND), last.plus(AROUND));
        }
    }

    /// Entries that stand: all within the span, and the newest of each card.
    List<StampEntry> standing(MerchantId merchant, Collection<UUID> cards, Span span) {
        return jdbc.sql(
                        """
                        select stamp.id, card_id, program_id, kind, count, at, local_day, mode,
                               location_id, actor, staff_id, amount, currency, receipt, scan_id,
                               before, after, reverses_id, reversed_by_id, reason, created_at
                        from unnest(:cards::uuid[]) as wanted(id)
                        cross join lateral (
                            select id
                            from stamp as latest
                            where latest.merchant_id = :merchant
                            and latest.card_id = wanted.id
                            and latest.kind <> 'reversal'
                            and latest.reversed_by_id is null
                            order by latest.id desc
                            limit 1) as newest
                        join stamp
                        on stamp.merchant_id = :merchant
                        and stamp.card_id = wanted.id
                        and stamp.kind <> 'reversal'
                        and stamp.reversed_by_id is null
                        and (stamp.id = newest.id or (stamp.at >= :from and stamp.at <= :to))
                        order by stamp.id
                        """)
                .param("merchant", merchant.value())
                .param("cards", cards.toArray(UUID[]::new))
                .param("from", span.from().atOffset(ZoneOffset.UTC))
                .param("to", span.to().atOffset(ZoneOffset.UTC))
                .query(reading)
                .list();
    }

    /// Entries of these cards from the oldest of the wanted ones on, reversals too.
    List<StampEntry> since(MerchantId merchant, Collection<UUID> cards, Collection<UUID> wanted) {
        return jdbc.sql(
                        """
                        select id, card_id, program_id, kind, count, at, local_day, mode,
                               location_id, actor, staff_id, amount, currency, receipt, scan_id,
                               before, after, reverses_id, reversed_by_id, reason, created_at
                        from stamp
                        where merchant_id = :merchant
                        and card_id = any(:cards)
                        and id >= (
                            select wanted
                            from unnest(:wanted::uuid[]) as wanted
                            order by wanted
                            limit 1)
                        order by id
                        """)
                .param("merchant", merchant.value())
                .param("cards", cards.toArray(UUID[]::new))
                .param("wanted", wanted.toArray(UUID[]::new))
                .query(reading)
                .list();
    }

    /// The cards of those of the entries that are there.
    List<UUID> cardsOf(MerchantId merchant, Collection<UUID> entries) {
        return jdbc.sql(
                        """
                        select distinct card_id
                        from stamp
                        where merchant_id = :merchant
                        and id = any(:entries)
                        """)
                .param("merchant", merchant.value())
                .param("entries", entries.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Adds entries.
    public void add(Changes changes, List<StampEntry> entries) {
        changes.add(
                """
                insert into stamp (merchant_id, id, card_id, program_id, kind, count, at,
                                   local_day, mode, location_id, actor, staff_id, amount, currency,
                                   receipt, scan_id, before, after, reverses_id, reversed_by_id,
                                   reason, created_at)
                select :merchant, id, card_id, program_id, kind, count, at,
                       local_day, mode, location_id, actor, staff_id, amount, currency,
                       receipt, scan_id, before, after, reverses_id, reversed_by_id,
                       reason, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, card_id uuid, program_id uuid, kind text, count integer,
                    at timestamptz, local_day date, mode text, location_id uuid, actor jsonb,
                    staff_id uuid, amount bigint, currency text, receipt text, scan_id uuid,
                    before jsonb, after jsonb, reverses_id uuid, reversed_by_id uuid,
                    reason text, created_at timestamptz)
                """,
                entries.stream().map(Stamps::row).toList());
    }

    /// Notes which entries took these back; each can be taken back once.
    void reverse(Changes changes, List<StampEntry> entries) {
        changes.add(
                """
                update stamp
                set reversed_by_id = line.reversed_by_id
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, reversed_by_id uuid)
                where stamp.merchant_id = :merchant
                and stamp.id = line.id
                and stamp.reversed_by_id is null
                """,
                entries.stream().map(Stamps::mark).toList());
    }

    private static Row mark(StampEntry entry) {
        return new Row().with("id", entry.id()).with("reversed_by_id", entry.reversal().by());
    }

    /// The row of an entry as the journal keeps it.
    static Row row(StampEntry entry) {
        var amount = entry.purchase().amount();
        return new Row()
                .with("id", entry.id())
                .with("card_id", entry.card())
                .with("program_id", entry.program())
                .with("kind", entry.kind())
                .with("count", entry.count())
                .with("at", entry.at())
                .with("local_day", entry.day())
                .with("mode", entry.by().mode())
                .with("location_id", entry.by().location())
                .with("actor", entry.by().actor())
                .with("staff_id", entry.by().staff())
                .with("amount", amount == null ? null : amount.value())
                .with("currency", amount == null ? null : amount.currency())
                .with("receipt", entry.purchase().receipt())
                .with("scan_id", entry.purchase().scan())
                .with("before", entry.before())
                .with("after", entry.after())
                .with("reverses_id", entry.reversal().of())
                .with("reversed_by_id", entry.reversal().by())
                .hidden("reason", entry.reversal().reason())
                .with("created_at", entry.createdAt());
    }

    /// Reads a row of `stamp`.
    private static final class Reading implements RowMapper<StampEntry> {

        private final Json json;

        private Reading(Json json) {
            this.json = json;
        }

        @Override
        public StampEntry mapRow(ResultSet row, int number) throws SQLException {
            return new StampEntry(
                    row.getObject("id", UUID.class),
                    row.getObject("card_id", UUID.class),
                    row.getObject("program_id", UUID.class),
                    StampEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getInt("count"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("local_day", LocalDate.class),
                    by(row),
                    purchase(row),
                    json.read(row.getString("before"), Balance.class),
                    json.read(row.getString("after"), Balance.class),
                    new StampEntry.Reversal(
                            row.getObject("reverses_id", UUID.class),
                            row.getString("reason"),
                            row.getObject("reversed_by_id", UUID.class)),
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        }

        private StampEntry.By by(ResultSet row) throws SQLException {
            return new StampEntry.By(
                    mode(row.getString("mode")),
                    row.getObject("location_id", UUID.class),
                    row.getObject("staff_id", UUID.class),
                    json.object(row.getString("actor")));
        }

        private static StampEntry.@Nullable Mode mode(@Nullable String text) {
            return text == null ? null : StampEntry.Mode.valueOf(text.toUpperCase(Locale.ROOT));
        }

        private static StampEntry.Purchase purchase(ResultSet row) throws SQLException {
            var currency = row.getString("currency");
            return new StampEntry.Purchase(
                    currency == null ? null : new Money(row.getLong("amount"), currency),
                    row.getString("receipt"),
                    row.getObject("scan_id", UUID.class));
        }
    }
}
