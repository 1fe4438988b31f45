package dev.stampbook.reward.offer;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.code.CodePools;
import dev.stampbook.reward.code.RedeemCodes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what rewards need to know of the merchant, and keeps what they promise; inside an open
/// transaction.
@Component
public class ReadingOffers {

    private final Merchants merchants;
    private final CodePools pools;
    private final RedeemCodes codes;
    private final Clock clock;

    ReadingOffers(Merchants merchants, CodePools pools, RedeemCodes codes, Clock clock) {
        this.merchants = merchants;
        this.pools = pools;
        this.codes = codes;
        this.clock = clock;
    }

    /// Checks for these rewards, with nothing found yet.
    public RewardChecks checks(MerchantId merchant, Collection<RewardForm> forms) {
        var named = forms.stream().flatMap(form -> form.pool().stream()).toList();
        return new RewardChecks(
                new InputChecks(),
                merchants.get(merchant),
                named.isEmpty() ? Set.of() : pools.known(merchant, named),
                taken(merchant, forms));
    }

    private Set<String> taken(MerchantId merchant, Collection<RewardForm> forms) {
        var texts = forms.stream().flatMap(form -> form.text().stream()).toList();
        if (texts.isEmpty()) {
            return Set.of();
        }
        return codes.find(merchant, texts).entrySet().stream()
                .filter(known -> !known.getValue().shared())
                .map(known -> known.getKey())
                .collect(Collectors.toSet());
    }

    /// Keeps the texts that these rewards share with the till, so that they stay theirs.
    public void keep(MerchantId merchant, Collection<Reward> rewards) {
        var texts = new HashSet<String>();
        rewards.forEach(reward -> text(reward).forEach(texts::add));
        if (!texts.isEmpty()) {
            codes.shared(merchant, texts, clock.instant());
        }
    }

    private static Stream<String> text(Reward reward) {
        return reward instanceof Reward.OfVoucher(var offer)
                ? switch (offer.redeemCode()) {
                    case CodeSource.Shared(var text, var _) -> Stream.of(text);
                    case CodeSource.Pool pool -> Stream.ofNullable(pool.fallback());
                    case CodeSource.Generated _ -> Stream.of();
                    case null -> Stream.of();
                }
                : Stream.of();
    }
}
