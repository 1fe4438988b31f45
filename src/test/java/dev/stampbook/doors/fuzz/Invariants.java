package dev.stampbook.doors.fuzz;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What must be true of a shop whatever was asked of it.
final class Invariants {

    /// Each finds rows that cannot be.
    private static final Map<String, String> IMPOSSIBLE =
            Map.of(
                    "a voucher that is used and has not one standing redemption",
                    """
                    select voucher.id
                    from voucher
                    left join redemption on redemption.merchant_id = voucher.merchant_id
                        and redemption.voucher_id = voucher.id
                        and redemption.reversed_at is null
                    where voucher.merchant_id = :merchant
                    group by voucher.id, voucher.redemption_id
                    having count(redemption.id) <> count(voucher.redemption_id)
                    or (voucher.redemption_id is not null
                        and voucher.redemption_id <> min(redemption.id::text)::uuid)
                    """,
                    "a card that holds other stamps than it was given",
                    """
                    select card.id
                    from card
                    join program_version as version on version.merchant_id = card.merchant_id
                        and version.program_id = card.program_id
                        and version.version = card.program_version
                    join stamp on stamp.merchant_id = card.merchant_id
                        and stamp.card_id = card.id
                    where card.merchant_id = :merchant
                    and version.version = 1
                    and version.rules ->> 'cycle_end' <> 'single'
                    group by card.id, card.cycle, card.stamps, card.kept, version.rules
                    having not bool_or(stamp.kind = 'reversal')
                    and sum(stamp.count) <> card.stamps + card.kept
                        + (card.cycle - 1) * (version.rules #>> '{goals,-1,stamps}')::int
                    """,
                    "a journal with a gap in its numbers",
                    """
                    select merchant_id
                    from journal_seq
                    where merchant_id = :merchant
                    group by merchant_id
                    having count(*) <> max(seq)
                    or count(*) <> (select count(*) from journal where merchant_id = :merchant)
                    """,
                    "a code that two standing vouchers have",
                    """
                    select voucher.code_id
                    from voucher
                    join redeem_code as code on code.merchant_id = voucher.merchant_id
                        and code.id = voucher.code_id
                    where voucher.merchant_id = :merchant
                    and code.source <> 'shared'
                    group by voucher.code_id
                    having count(*) > 1
                    """);

    private final Recompute recompute;
    private final JdbcClient jdbc;

    Invariants(Recompute recompute, TestDatabase database) {
        this.recompute = recompute;
        this.jdbc = JdbcClient.create(database.superuser());
    }

    /// What is not true of a shop, in sentences.
    List<String> broken(MerchantId merchant) {
        var broken = new ArrayList<String>();
        recompute
                .differences(null, merchant)
                .forEach(
                        (table, rows) -> {
                            if (rows != 0) {
                                broken.add("the journal tells %s otherwise".formatted(table));
                            }
                        });
        IMPOSSIBLE.forEach(
                (sentence, statement) -> {
                    var found =
                            jdbc.sql(statement)
                                    .param("merchant", merchant.value())
                                    .query(String.class)
                                    .list();
                    if (!found.isEmpty()) {
                        broken.add(sentence + ": " + found);
                    }
                });
        return broken;
    }
}
