package dev.stampbook.reward.offer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.stampbook.merchant.Location;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.code.CodePools;
import dev.stampbook.reward.code.RedeemCodes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what rewards need to know of the merchant, and keeps what they promise; inside an open
/// transaction.
@Component
public class ReadingOffers {

    private final Merchants merchants;
    private final CodePools pools;
    private final PoolNames poolNames;
    private final RedeemCodes codes;
    private final Clock clock;

    ReadingOffers(
            Merchants merchants,
            CodePools pools,
            PoolNames poolNames,
            RedeemCodes codes,
            Clock clock) {
        this.merchants = merchants;
        this.pools = pools;
        this.poolNames = poolNames;
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

    /// The names of what these rewards mention by id.
    public Renaming names(MerchantId merchant, Collection<RewardForm> forms) {
        var named = forms.stream().flatMap(form -> form.pool().stream()).toList();
        var locations = new HashMap<String, String>();
        merchants
                .get(merchant)
                .locations()
                .forEach((id, location) -> locations.put(location(id), location.name()));
        var known = new HashMap<String, String>();
        poolNames
                .of(merchant, named)
                .forEach((id, name) -> known.put(PublicId.of(IdKind.CODE_POOL, id), name));
        return new Renaming(locations, known);
    }

    /// The ids of what these rewards mention by name; a name that two bear stays a name.
    public Renaming ids(MerchantId merchant, Collection<RewardForm> forms) {
        var named = forms.stream().flatMap(form -> form.poolMentioned().stream()).toList();
        var locations =
                merchants.get(merchant).locations().values().stream()
                        .collect(groupingBy(Location::name, mapping(Location::id, toList())));
        var known =
                poolNames.called(merchant, named).entrySet().stream()
                        .collect(
                                groupingBy(
                                        Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
        return new Renaming(
                alone(locations, ReadingOffers::location),
                alone(known, id -> PublicId.of(IdKind.CODE_POOL, id)));
    }

    private static Map<String, String> alone(
            Map<String, List<UUID>> byName, Function<UUID, String> publicId) {
        return byName.entrySet().stream()
                .filter(named -> named.getValue().size() == 1)
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                named -> publicId.apply(named.getValue().getFirst())));
    }

    private static String location(UUID id) {
        return PublicId.of(IdKind.LOCATION, id);
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
