package dev.stampbook.reward.issue;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.CodeSource.WhenEmpty;
import dev.stampbook.reward.Granting;
import dev.stampbook.reward.Granting.Claimed;
import dev.stampbook.reward.Granting.Grant;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.Vouchers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Issues vouchers that no stamp earned: by hand, as bearer voucher, for another system. Issuing
/// twice with the same source reference gives the same voucher.
@Component
public class Issuing implements Deed<Grant, Issuing.IssueOutcome> {

    private final Granting granting;
    private final Vouchers vouchers;

    Issuing(Granting granting, Vouchers vouchers) {
        this.granting = granting;
        this.vouchers = vouchers;
    }

    /// What came of it.
    public sealed interface IssueOutcome {

        /// The voucher, issued now or `before`.
        record Issued(Voucher voucher, boolean before) implements IssueOutcome {}

        /// The pool is empty.
        record NotIssued(Refused refused) implements IssueOutcome {}
    }

    /// One outcome per wish, in their order; each wish promises a voucher.
    @Override
    public List<IssueOutcome> perform(MerchantId merchant, List<Grant> wishes, Changes changes) {
        var before = issuedBefore(merchant, wishes);
        var fresh = new LinkedHashMap<Object, Grant>();
        for (var place = 0; place < wishes.size(); place++) {
            var key = key(wishes, place);
            if (!before.containsKey(key)) {
                fresh.putIfAbsent(key, wishes.get(place));
            }
        }
        var claimed = granting.claim(merchant, List.copyOf(fresh.values()));
        refuse(fresh, claimed);
        var granted = granting.grant(List.copyOf(fresh.values()), claimed, changes);
        var issued = new HashMap<Object, Voucher>();
        var at = 0;
        for (var key : fresh.keySet()) {
            issued.put(key, Objects.requireNonNull(granted.get(at++).voucher()));
        }
        return tell(wishes, before, issued);
    }

    private Map<Object, Voucher> issuedBefore(MerchantId merchant, List<Grant> wishes) {
        var references = wishes.stream().map(Grant::source).filter(Objects::nonNull).toList();
        return references.isEmpty()
                ? Map.of()
                : new HashMap<>(vouchers.issuedFrom(merchant, references));
    }

    /// What makes two wishes the same: their source reference, or else their place in the list.
    private static Object key(List<Grant> wishes, int place) {
        var source = wishes.get(place).source();
        return source == null ? place : source;
    }

    /// Takes out what an empty pool cannot give.
    private static void refuse(Map<Object, Grant> fresh, Claimed claimed) {
        var given = new HashMap<UUID, Integer>();
        fresh.values()
                .removeIf(
                        wish ->
                                wish.reward() instanceof Reward.OfVoucher(var offer)
                                        && offer.redeemCode() instanceof CodeSource.Pool pool
                                        && pool.whenEmpty() == WhenEmpty.REFUSE
                                        && given.merge(pool.pool(), 1, Integer::sum)
                                                > claimed.got(pool.pool()));
    }

    private static List<IssueOutcome> tell(
            List<Grant> wishes, Map<Object, Voucher> before, Map<Object, Voucher> issued) {
        var outcomes = new ArrayList<IssueOutcome>();
        for (var place = 0; place < wishes.size(); place++) {
            var key = key(wishes, place);
            var voucher = before.getOrDefault(key, issued.get(key));
            outcomes.add(
                    voucher == null
                            ? new IssueOutcome.NotIssued(Refused.because(RewardRefusal.POOL_EMPTY))
                            : new IssueOutcome.Issued(voucher, before.containsKey(key)));
        }
        return outcomes;
    }
}
