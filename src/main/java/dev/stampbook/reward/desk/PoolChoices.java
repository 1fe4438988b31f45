package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Field.Option;
import dev.stampbook.reward.code.CodePools;
import java.util.List;
import org.springframework.stereotype.Component;

/// The code pools that a form has to choose from.
@Component
public class PoolChoices {

    private static final int POOLS_MAX = 200;

    private final CodePools pools;
    private final Transactions transactions;

    PoolChoices(CodePools pools, Transactions transactions) {
        this.pools = pools;
        this.transactions = transactions;
    }

    /// All of them by name, the newest first.
    public List<Option> at(Desk desk) {
        var all = transactions.reading(desk.id(), () -> pools.list(desk.id(), null, POOLS_MAX));
        return all.stream()
                .map(pool -> new Option(PublicId.of(IdKind.CODE_POOL, pool.id()), pool.name()))
                .toList();
    }
}
