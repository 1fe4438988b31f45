package dev.stampbook.prove;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.prove.History.Call;
import dev.stampbook.prove.History.Ok;
import java.util.ArrayList;
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
    private final List<String> differences = new ArrayList<>();

    Judgement(History history, JdbcTemplate jdbc) {
        this.history = history;
        this.jdbc = jdbc;
    }

    private record Kind(String name, IdKind made, IdKind target) {}

    /// All that differs; none is the proof.
    List<String> differences() {
        judge(new Kind("stamp", IdKind.STAMP, IdKind.CARD), STAMPS);
        judge(new Kind("redeem", IdKind.REDEMPTION, IdKind.VOUCHER), REDEMPTIONS);
        none("vouchers redeemed twice", TWICE);
        none("journal lines without a number", "select count(*) from outbox");
        none("lines and numbers that differ", NUMBERS);
        none("stamps that the journal does not tell once", UNTOLD_STAMPS);
        none("redemptions that the journal does not tell once", UNTOLD_REDEMPTIONS);
        none("cards whose stamps are not those of their rows", BALANCES);
        return differences;
    }

    /// Every ok is one row of its own on its target, and what is there beyond them is unknown.
    private void judge(Kind kind, String rows) {
        Map<UUID, UUID> targets = new HashMap<>();
        jdbc.query(
                rows,
                row -> {
                    targets.put(row.getObject("id", UUID.class), row.getObject("of", UUID.class));
                });
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
        var count = jdbc.queryForObject(counting, Long.class);
        if (count == null || count != 0) {
            differences.add(count + " " + what);
        }
    }

    private static final String STAMPS = "select id, card_id as of from stamp where kind = 'stamp'";

    private static final String REDEMPTIONS = "select id, voucher_id as of from redemption";

    private static final String TWICE =
            """
            select count(*)
            from (select 1 from redemption group by merchant_id, voucher_id having count(*) > 1)
                as twice
            """;

    private static final String NUMBERS =
            """
            select abs((select count(*) from journal) - (select count(*) from journal_seq))
                + abs((select count(*) from journal_seq) - (select sum(seq) from journal_head))
                + abs((select sum(seq) from journal_head)
                    - (select sum(last) from (
                        select max(seq) as last from journal_seq group by merchant_id) as ends))
            """;

    private static final String UNTOLD_STAMPS =
            """
            select abs((select count(*) from stamp where kind = 'stamp')
                - (select count(*) from journal where type = 'stamp.added'))
            """;

    private static final String UNTOLD_REDEMPTIONS =
            """
            select abs((select count(*) from redemption)
                - (select count(*) from journal where type = 'voucher.redeemed'))
            """;

    /// With a goal of three and an immediate restart.
    private static final String BALANCES =
            """
            select count(*)
            from card
            where (cycle - 1) * 3 + stamps <> (
                select coalesce(sum(count), 0)
                from stamp
                where stamp.merchant_id = card.merchant_id
                and stamp.card_id = card.id)
            """;
}
