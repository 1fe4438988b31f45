package dev.stampbook.merchant.keep;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.OldAnswers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lets everybody forget what is too old: each keeper of each merchant in a transaction of its own.
@Component
public class Forgetting {

    private static final int MERCHANTS_AT_ONCE = 200;

    private final Merchants merchants;
    private final ObjectProvider<Forgetful> keepers;
    private final OldAnswers answers;
    private final Transactions transactions;
    private final Clock clock;

    Forgetting(
            Merchants merchants,
            ObjectProvider<Forgetful> keepers,
            OldAnswers answers,
            Transactions transactions,
            Clock clock) {
        this.merchants = merchants;
        this.keepers = keepers;
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Forgets everything that is too old by now. May run anywhere and at any time, also twice.
    public void forget() {
        var now = clock.instant();
        answers.forget(now);
        var page = next(null);
        while (!page.isEmpty()) {
            page.forEach(merchant -> forget(merchant.id(), now));
            page = next(page.getLast().id().value());
        }
    }

    private List<Merchant> next(@Nullable UUID after) {
        return merchants.list(after, MERCHANTS_AT_ONCE);
    }

    private void forget(MerchantId merchant, Instant now) {
        for (var keeper : keepers.stream().toList()) {
            transactions.of(
                    merchant,
                    changes -> {
                        keeper.forget(merchant, now);
                        return now;
                    });
        }
    }
}
