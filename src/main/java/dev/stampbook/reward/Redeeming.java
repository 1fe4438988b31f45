package dev.stampbook.reward;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Uses vouchers: of any number of attempts at one voucher, one succeeds.
///
/// Everything is found and locked for the whole list, cards before vouchers; then the wishes are
/// decided one after the other, so that two at one voucher see each other; the write repeats the
/// guard.
@Component
public class Redeeming implements Deed<ToRedeem, Redeeming.RedeemOutcome> {

    private final Merchants merchants;
    private final VoucherTargets targets;
    private final Vouchers vouchers;
    private final EndingVouchers ending;
    private final VoucherJournal journal;
    private final Ids ids;

    Redeeming(
            Merchants merchants,
            VoucherTargets targets,
            Vouchers vouchers,
            EndingVouchers ending,
            VoucherJournal journal,
            Ids ids) {
        this.merchants = merchants;
        this.targets = targets;
        this.vouchers = vouchers;
        this.ending = ending;
        this.journal = journal;
        this.ids = ids;
    }

    /// What came of an attempt to redeem.
    public sealed interface RedeemOutcome {

        /// It worked; also when a till attached its receipt to a use that showed the code.
        record Redeemed(Voucher voucher, Redemption redemption) implements RedeemOutcome {}

        /// The business says no; the voucher is there when one was found.
        record NotRedeemed(Refused refused, @Nullable Voucher voucher) implements RedeemOutcome {}

        /// Nothing of the merchant has that id, token, number or code.
        record Absent() implements RedeemOutcome {}
    }

    /// One outcome per wish, in their order.
    @Override
    public List<RedeemOutcome> perform(
            MerchantId merchant, List<ToRedeem> wishes, Changes changes) {
        var leads =
                targets.find(
                        merchant,
                        wishes.stream().map(ToRedeem::target).collect(Collectors.toSet()));
        var named = vouchersOf(leads);
        var held = ending.lock(merchant, targets.cards(merchant, named));
        var locked = vouchers.lock(merchant, named);
        var counter =
                new RedeemCounter(
                        merchants.get(merchant),
                        new RedeemCounter.Loaded(leads, locked, held.stopped()),
                        ids);
        var outcomes = wishes.stream().map(counter::decide).toList();
        write(counter, held, changes);
        return outcomes;
    }

    private void write(RedeemCounter counter, EndingVouchers.HeldCards held, Changes changes) {
        var lines = journal.about(changes.merchant(), counter.owners(), held);
        journal.add(changes, counter.entries(lines));
        ending.used(counter.used(), counter.attached(), changes);
        held.tell(
                counter.used(),
                voucher -> Objects.requireNonNull(voucher.redemption()).at(),
                changes);
    }

    private static Set<UUID> vouchersOf(Map<ToRedeem.Target, VoucherTargets.Lead> leads) {
        return leads.values().stream()
                .map(VoucherTargets.Lead::vouchers)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
