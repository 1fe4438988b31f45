package dev.stampbook.card.end;

import dev.stampbook.card.Program;
import dev.stampbook.card.Rules.Expiry;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The days on which cards end, until that was told, and the cards that it was told of.
@Repository
public class ProgramEnds {

    /// Where a day begins first: a day ahead of a merchant's zone by 26 hours at most.
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    private final JdbcClient jdbc;

    ProgramEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last day of cards of a program, and up to which card that was told.
    record End(UUID program, LocalDate on, @Nullable UUID toldTo) {

        Instant at(ZoneId zone) {
            return Objects.requireNonNull(new Expiry(null, on).cardsEnd(zone));
        }

        End toldTo(UUID card) {
            return new End(program, on, card);
        }

        private Row row() {
            return new Row()
                    .with("program_id", program)
                    .with("ends_on", on)
                    .with("told_to_card_id", toldTo);
        }
    }

    /// A card whose end was told, and when it was.
    record Ended(UUID card, Instant at) {}

    /// Remembers the days of new versions that have one. A day that is known already begins anew:
    /// by this version it may be that of cards that were passed by before.
    public static void add(Changes changes, List<Program> versions) {
        changes.add(
                """
                insert into program_end (merchant_id, program_id, ends_on)
                select :merchant, program_id, ends_on
                from jsonb_to_recordset(:rows::jsonb) as line(program_id uuid, ends_on date)
                on conflict (merchant_id, program_id, ends_on)
                do update set told_to_card_id = null
                """,
                versions.stream().flatMap(ProgramEnds::end).distinct().map(End::row).toList());
    }

    /// All merchants for whom such a day may be over, without a bound: the days of businesses all
    /// over the world are often the same one, and none may wait for another's morning. Runs
    /// outside any merchant's transaction.
    List<MerchantId> merchants(Instant now) {
        return jdbc
                .sql("select merchants_with_ending_cards(:day)")
                .param("day", lastDay(now))
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// What may be over for a merchant, held until the transaction ends; what another server
    /// holds is passed by.
    List<End> take(MerchantId merchant, Instant now) {
        return jdbc.sql(
                        """
                        select program_id, ends_on, told_to_card_id
                        from program_end
                        where merchant_id = :merchant
                        and ends_on <= :day
                        order by ends_on, program_id
                        for update skip locked
                        """)
                .param("merchant", merchant.value())
                .param("day", lastDay(now))
                .query(
                        (row, number) ->
                                new End(
                                        row.getObject("program_id", UUID.class),
                                        row.getObject("ends_on", LocalDate.class),
                                        row.getObject("told_to_card_id", UUID.class)))
                .list();
    }

    /// Up to `most` cards of a program that are not told yet, in the order of their ids.
    List<UUID> cards(MerchantId merchant, End end, int most) {
        return jdbc.sql(
                        """
                        select id
                        from card
                        where merchant_id = :merchant
                        and program_id = :program
                        and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("program", end.program())
                .param("after", end.toldTo())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// What was told of these cards.
    Set<Ended> told(MerchantId merchant, Collection<UUID> cards) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select card_id, ended_at
                                from card_end
                                where merchant_id = :merchant
                                and card_id = any(:cards)
                                """)
                        .param("merchant", merchant.value())
                        .param("cards", cards.toArray(UUID[]::new))
                        .query(
                                (row, number) ->
                                        new Ended(
                                                row.getObject("card_id", UUID.class),
                                                row.getObject("ended_at", OffsetDateTime.class)
                                                        .toInstant()))
                        .list());
    }

    /// Remembers what is told now. Two servers that tell the same meet in its primary key, and the
    /// slower one begins again.
    void tell(Changes changes, List<Ended> ended) {
        changes.add(
                """
                insert into card_end (merchant_id, card_id, ended_at)
                select :merchant, card_id, ended_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    card_id uuid, ended_at timestamptz)
                """,
                ended.stream()
                        .map(
                                one ->
                                        new Row()
                                                .with("card_id", one.card())
                                                .with("ended_at", one.at()))
                        .toList());
    }

    /// Remembers how far the cards of a program were told.
    void advance(Changes changes, End end) {
        changes.add(
                """
                update program_end
                set told_to_card_id = line.told_to_card_id
                from jsonb_to_recordset(:rows::jsonb) as line(
                    program_id uuid, ends_on date, told_to_card_id uuid)
                where program_end.merchant_id = :merchant
                and program_end.program_id = line.program_id
                and program_end.ends_on = line.ends_on
                """,
                List.of(end.row()));
    }

    /// Forgets a day that all cards were told of.
    void forget(Changes changes, End end) {
        changes.add(
                """
                delete from program_end
                using jsonb_to_recordset(:rows::jsonb) as line(program_id uuid, ends_on date)
                where program_end.merchant_id = :merchant
                and program_end.program_id = line.program_id
                and program_end.ends_on = line.ends_on
                """,
                List.of(end.row()));
    }

    private static Stream<End> end(Program version) {
        return Stream.ofNullable(version.rules().expiry().cardsOn())
                .map(day -> new End(version.id(), day, null));
    }

    private static LocalDate lastDay(Instant now) {
        return LocalDate.ofInstant(now, FIRST).minusDays(1);
    }
}
