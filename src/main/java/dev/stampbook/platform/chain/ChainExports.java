package dev.stampbook.platform.chain;

import dev.stampbook.platform.MerchantId;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an auditor gets of a merchant, as lines of JSON: the chain up to a number, and the balances
/// that it must lead to. Inside a transaction of the merchant.
@Repository
class ChainExports {

    /// Rows that the driver fetches at once, so that a long journal never stands in memory.
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;

    ChainExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement is one moment. What lines behind the number have touched by then is named as
    /// moving, for no balance of it can be told.
    void write(MerchantId merchant, long seq, Consumer<String> lines) {
        jdbc.sql(
                        """
                        with behind as (
                            select entry_id
                            from outbox
                            where merchant_id = :merchant
                            union all
                            select entry_id
                            from journal_seq
                            where merchant_id = :merchant
                            and seq > :seq),
                        moving as (
                            select distinct touched.id #>> '{}' as id
                            from behind
                            join journal
                                on journal.merchant_id = :merchant
                                and journal.id = behind.entry_id
                            cross join lateral
                                jsonb_path_query(effects, '$[*].*.id[*]') as touched(id))
                        select told::text as text
                        from (
                            select part, seq, told
                            from chain_evidence
                            where merchant_id = :merchant
                            and (part <> 1 or seq <= :seq)
                            union all
                            select 3, 0, jsonb_build_object('kind', 'moving', 'id', id)
                            from moving) as evidence
                        order by part, seq
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            lines.accept(row.getString("text"));
                        });
    }
}
