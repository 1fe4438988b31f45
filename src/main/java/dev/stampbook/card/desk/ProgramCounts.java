package dev.stampbook.card.desk;

import dev.stampbook.platform.MerchantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many cards and stamps there are, counted where they stand; tests are left out.
@Repository
class ProgramCounts {

    private final JdbcClient jdbc;

    ProgramCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The open cards of a program, and the stamps that were added and stand.
    record Count(UUID program, long cards, long stamps) {}

    /// By program; a program without cards is not among them.
    Map<UUID, Count> byProgram(MerchantId merchant) {
        return jdbc
                .sql(
                        """
                        select card.program_id, count(*) filter (where closed_at is null) as cards,
                               coalesce(sum(added.stamps), 0) as stamps
                        from card
                        left join (
                            select card_id, sum(count) as stamps
                            from stamp
                            where merchant_id = :merchant
                            group by card_id) added
                        on added.card_id = card.id
                        where card.merchant_id = :merchant
                        and not card.test
                        group by card.program_id
                        """)
                .param("merchant", merchant.value())
                .query(
                        (row, number) ->
                                new Count(
                                        row.getObject("program_id", UUID.class),
                                        row.getLong("cards"),
                                        row.getLong("stamps")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::program, count -> count));
    }

    /// Those of the programs that nobody has a card of yet.
    Set<UUID> untaken(MerchantId merchant, Collection<UUID> programs) {
        return jdbc.sql(
                        """
                        select id
                        from program
                        where merchant_id = :merchant
                        and id = any(:programs)
                        and not exists (
                            select 1
                            from card
                            where card.merchant_id = :merchant
                            and card.program_id = program.id
                            and not card.test)
                        """)
                .param("merchant", merchant.value())
                .param("programs", programs.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /// All open cards.
    long cards(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select count(*)
                        from card
                        where merchant_id = :merchant
                        and closed_at is null
                        and not test
                        """)
                .param("merchant", merchant.value())
                .query(Long.class)
                .single();
    }

    /// The stamps of a local day.
    long stamps(MerchantId merchant, LocalDate day) {
        return jdbc.sql(
                        """
                        select coalesce(sum(stamp.count), 0)
                        from stamp
                        join card
                        on card.merchant_id = stamp.merchant_id
                        and card.id = stamp.card_id
                        where stamp.merchant_id = :merchant
                        and stamp.local_day = :day
                        and not card.test
                        """)
                .param("merchant", merchant.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
