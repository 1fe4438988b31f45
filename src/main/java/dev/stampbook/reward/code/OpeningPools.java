package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Opens pools, each with a name.
@Component
class OpeningPools implements Deed<String, CodePool> {

    private final CodePools pools;
    private final Ids ids;
    private final Clock clock;

    OpeningPools(CodePools pools, Ids ids, Clock clock) {
        this.pools = pools;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<CodePool> perform(MerchantId merchant, List<String> names, Changes changes) {
        var opened =
                names.stream()
                        .map(name -> new CodePool(ids.next(), name, clock.instant(), 0, 0, 0))
                        .toList();
        opened.forEach(pool -> pools.add(changes, pool));
        return opened;
    }
}
