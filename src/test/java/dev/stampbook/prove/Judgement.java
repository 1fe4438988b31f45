package dev.stampbook.prove;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.prove.History.Call;
import dev.stampbook.prove.History.Ok;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/// Holds what the callers were told against what the database has: sentences about each difference.
final class Judgement {

    private final History history;
    private final JdbcTemplate jdbc;
    private final UUID merchant;
    private final List<String> differences = new ArrayList<>();

    Judgement(History history, JdbcTemplate jdbc, String merchant) {
        this.history = history;
        this.jdbc = jdbc;
        this.merchant = PublicId.parse(IdKind.MERCHANT, merchant).orElseThrow();
    }

    private record Kind(String name, IdKind made, IdKind target) {}

    /// All that differs; none is the proof.
    List<String> differences() {
        judge(new Kind("stamp", IdKind.STAMP, IdKind.CARD), STAMPS);
        judge(new Kind("redeem", IdKind.REDEMPTION, IdKind.VOUCHER), REDEMPTIONS);
        none("vouchers redeemed twice", TWICE);
        none("journal lines without a number", WAITING);
        none("lines and numbers that differ", NUMBERS);
        none("stamps that the journal does not tell once", UNTOLD_STAMPS);
        none("redemptions that the journal does not tell once", UNTOLD_REDEMPTIONS);
        none("cards whose stamps are not those of their rows", BALANCES);
        none("batches that are not what their chunks made", BATCHES);
        none("chunks made twice", CHUNKS);
        none("things told twice that happen once", TOLD_TWICE);
        return differences;
    }

    /// Every ok is one row of its own on its target, and what is there beyond them is unknown.
    private void judge(Kind kind, String rows) {
        Map<UUID, UUID> targets = new HashMap<>();
        jdbc.query(
                rows,
                row -> {
                    targets.put(row.getObject("id", UUID.class), row.getObject("of", UUID.class));
                },
                merchant);
        Set<UUID> told = new HashSet<>();
        for (var ok : oks(kind)) {
            var made = PublicId.parse(kind.made(), ok.made()).orElseThrow();
            if (!told.add(made)) {
                differences.add("two calls were told the same " + ok.made());
            }
            if (!target(kind, ok.call()).equals(targets.get(made))) {
                differences.add("lost: " + ok);
            }
        }
        targets.keySet().removeAll(told);
        unexplained(kind, targets);
    }

    private List<Ok> oks(Kind kind) {
        return history.oks().stream().filter(ok -> ok.call().kind().equals(kind.name())).toList();
    }

    private static UUID target(Kind kind, Call call) {
        return PublicId.parse(kind.target(), call.target()).orElseThrow();
    }

    /// Of each target no more than were left unknown.
    private void unexplained(Kind kind, Map<UUID, UUID> rest) {
        var unknown =
                history.unknown().stream()
                        .filter(call -> call.kind().equals(kind.name()))
                        .collect(
                                Collectors.groupingBy(
                                        call -> target(kind, call), Collectors.counting()));
        rest.values().stream()
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                .forEach(
                        (id, count) -> {
                            if (count > unknown.getOrDefault(id, 0L)) {
                                differences.add(
                                        "doubled: %s more %s of %s than anybody asked for"
                                                .formatted(count, kind.name(), id));
                            }
                        });
    }

    private void none(String what, String counting) {
        var given = new Object[(int) counting.chars().filter(one -> one == '?').count()];
        Arrays.fill(given, merchant);
        var count = jdbc.queryForObject(counting, Long.class, given);
        if (count == null || count != 0) {
            differences.add(count + " " + what);
        }
    }

    private static final String STAMPS =
            "select id, card_id as of from stamp where merchant_id = ? and kind = 'stamp'";

    private static final String REDEMPTIONS =
            "select id, voucher_id as of from redemption where merchant_id = ?";

    private static final String WAITING = "select count(*) from outbox where merchant_id = ?";

    private static final String TWICE =
            """
            select count(*)
            from (
                select 1 from redemption where merchant_id = ?
                group by voucher_id having count(*) > 1) as twice
            """;

    /// Each line has one number, and the numbers run from one to the head.
    private static final String NUMBERS =
            """
            select count(*)
            from (select id from journal where merchant_id = ?) as line
            full join (select entry_id, seq from journal_seq where merchant_id = ?) as number
                on number.entry_id = line.id
            full join generate_series(
                1,
                (select coalesce(max(seq), 0) from journal_head where merchant_id = ?)) as place
                on place = number.seq
            where line.id is null or number.seq is null or place is null
            """;

    private static final String UNTOLD_STAMPS =
            """
            select count(*)
            from (
                select id from stamp where merchant_id = ? and kind = 'stamp') as made
            full join (
                select (effect #>> '{row,id}')::uuid as id
                from journal
                cross join lateral jsonb_array_elements(effects) as effect
                where merchant_id = ? and type = 'stamp.added'
                and effect ->> 'table' = 'stamp') as told
                on told.id = made.id
            where made.id is null or told.id is null
            """;

    private static final String UNTOLD_REDEMPTIONS =
            """
            select count(*)
            from (select id from redemption where merchant_id = ?) as made
            full join (
                select (effect #>> '{row,id}')::uuid as id
                from journal
                cross join lateral jsonb_array_elements(effects) as effect
                where merchant_id = ? and type = 'voucher.redeemed'
                and effect ->> 'table' = 'redemption') as told
                on told.id = made.id
            where made.id is null or told.id is null
            """;

    /// With a goal of three and an immediate restart.
    private static final String BALANCES =
            """
            select count(*)
            from card
            where merchant_id = ?
            and (cycle - 1) * 3 + stamps <> (
                select coalesce(sum(count), 0)
                from stamp
                where stamp.merchant_id = card.merchant_id
                and stamp.card_id = card.id)
            """;

    private static final String BATCHES =
            """
            select count(*)
            from voucher_batch as batch
            left join (
                select batch_id, count(*) as rows from voucher where merchant_id = ?
                group by batch_id) as made on made.batch_id = batch.id
            left join (
                select (effect #>> '{row,id}')::uuid as batch_id, count(*) as lines
                from journal
                cross join lateral jsonb_array_elements(effects) as effect
                where merchant_id = ? and type = 'batch.advanced'
                and effect ->> 'table' = 'voucher_batch'
                group by 1) as told on told.batch_id = batch.id
            where batch.merchant_id = ?
            and (batch.made > batch.count
                or batch.made <> coalesce(made.rows, 0)
                or batch.chunks <> coalesce(told.lines, 0))
            """;

    private static final String CHUNKS =
            """
            select count(*)
            from (
                select 1 from journal where merchant_id = ? and type = 'batch.advanced'
                group by data #>> '{batch,id}', data #>> '{chunk,number}'
                having count(*) > 1) as twice
            """;

    /// What timers and the end of long work tell.
    private static final String TOLD_TWICE =
            """
            select count(*)
            from (
                select 1 from journal
                where merchant_id = ?
                and (type like 'batch.%' and type <> 'batch.advanced'
                    or type in ('voucher.issued', 'voucher.activated', 'voucher.expired'))
                group by type, voucher_id, data #>> '{batch,id}'
                having count(*) > 1) as twice
            """;
}
