package dev.stampbook.reward.code;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.symbol.Symbol;
import dev.stampbook.platform.write.Deed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Opens pools, each with a name.
@Component
public class OpeningPools implements Deed<OpeningPools.ToOpen, CodePool> {

    private final CodePools pools;
    private final Ids ids;
    private final Clock clock;

    OpeningPools(CodePools pools, Ids ids, Clock clock) {
        this.pools = pools;
        this.ids = ids;
        this.clock = clock;
    }

    /// The wish for a pool with this name, whose codes must fit these symbols.
    public record ToOpen(String name, Set<Symbol> symbols) {}

    @Override
    public List<CodePool> perform(MerchantId merchant, List<ToOpen> wishes, Changes changes) {
        var opened =
                wishes.stream()
                        .map(
                                wish ->
                                        CodePool.empty(
                                                ids.next(),
                                                wish.name(),
                                                wish.symbols(),
                                                clock.instant()))
                        .toList();
        opened.forEach(pool -> pools.add(changes, pool));
        return opened;
    }
}
