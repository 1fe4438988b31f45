package dev.stampbook.setup.page;

import dev.stampbook.platform.database.Transactions;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.code.CodePool;
import dev.stampbook.reward.code.CodePools;
import dev.stampbook.setup.Part;
import org.springframework.stereotype.Component;

/// Knows how many codes the list of a draft has left.
@Component
class CodeLists {

    private final CodePools pools;
    private final Transactions transactions;

    CodeLists(CodePools pools, Transactions transactions) {
        this.pools = pools;
        this.transactions = transactions;
    }

    /// The codes that nobody has got yet; none without a list.
    long waiting(Bench bench) {
        var draft = bench.draft();
        if (draft == null
                || !(Part.offered(draft.rules()).redeemCode() instanceof CodeSource.Pool list)) {
            return 0;
        }
        var merchant = bench.merchant().id();
        return transactions.reading(
                merchant, () -> pools.find(merchant, list.pool()).map(CodePool::left).orElse(0L));
    }
}
