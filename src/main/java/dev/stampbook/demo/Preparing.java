package dev.stampbook.demo;

import dev.stampbook.card.Program;
import dev.stampbook.card.program.Publishing;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.reward.code.CodePool;
import dev.stampbook.reward.code.CodePools;
import dev.stampbook.reward.code.FillingPools;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Publishes the program of a business, after the codes that it hands out were imported.
@Component
class Preparing {

    private static final int CODE_SYMBOLS = 6;

    private final Transactions transactions;
    private final CodePools pools;
    private final FillingPools filling;
    private final Publishing publishing;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    Preparing(
            Transactions transactions,
            CodePools pools,
            FillingPools filling,
            Publishing publishing,
            Ids ids) {
        this.transactions = transactions;
        this.pools = pools;
        this.filling = filling;
        this.publishing = publishing;
        this.ids = ids;
    }

    Program program(MerchantId merchant, BusinessFile file, Instant at) {
        var pool = ids.next();
        var business = file.with(pool);
        var codes = business.tillCodes();
        if (codes != null) {
            importCodes(merchant, CodePool.empty(pool, codes.name(), Set.of(), at), codes);
        }
        var wish =
                new Publishing.ToPublish(
                        Actor.system(merchant), business.rules(), Map.of(), false, at);
        return transactions
                .of(merchant, changes -> publishing.perform(merchant, List.of(wish), changes))
                .getFirst();
    }

    private void importCodes(MerchantId merchant, CodePool pool, Business.TillCodes codes) {
        transactions.of(
                merchant,
                changes -> {
                    pools.add(changes, pool);
                    return pool;
                });
        filling.fill(merchant, pool.id(), drawn(codes).iterator());
    }

    /// Till codes are secrets: drawn anew for each demo.
    private Stream<String> drawn(Business.TillCodes codes) {
        return Stream.generate(() -> Crockford.random(CODE_SYMBOLS, random))
                .map(symbols -> codes.prefix() + "-" + symbols)
                .distinct()
                .limit(codes.count());
    }
}
