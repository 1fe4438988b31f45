package dev.stampbook.customer.merge;

import dev.stampbook.customer.Consenting;
import dev.stampbook.customer.Customer;
import dev.stampbook.customer.Customers;
import dev.stampbook.customer.holding.Merging;
import dev.stampbook.customer.holding.Merging.Merged;
import dev.stampbook.customer.lookup.Lookups;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.AnswersAbout;
import dev.stampbook.platform.write.Deed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes two customers one.
@Component
class MergingCustomers implements Deed<Merged, MergingCustomers.MergeOutcome> {

    private final Customers customers;
    private final Consenting consenting;
    private final Lookups lookups;
    private final AnswersAbout answers;
    private final Holders holders;
    private final MergeLines lines;

    MergingCustomers(
            Customers customers,
            Consenting consenting,
            Lookups lookups,
            AnswersAbout answers,
            Holders holders,
            MergeLines lines) {
        this.customers = customers;
        this.consenting = consenting;
        this.lookups = lookups;
        this.answers = answers;
        this.holders = holders;
        this.lines = lines;
    }

    /// What came of it.
    sealed interface MergeOutcome {

        /// Both are this one.
        record Done(Customer customer) implements MergeOutcome {}

        /// The business says no.
        record NotMerged(Refused refused) implements MergeOutcome {}

        /// The merchant does not have both of them.
        record Absent() implements MergeOutcome {}
    }

    @Override
    public List<MergeOutcome> perform(MerchantId merchant, List<Merged> wishes, Changes changes) {
        if (wishes.size() > 1) {
            // Two that touch one customer would have to see each other; alone each sees everything.
            throw new OneByOne();
        }
        var named = wishes.stream().flatMap(wish -> Stream.of(wish.from(), wish.into())).toList();
        var known = new HashMap<>(customers.lock(merchant, named));
        return wishes.stream().map(wish -> merge(wish, known, changes)).toList();
    }

    /// Makes the waist run a list one by one.
    private static final class OneByOne extends RuntimeException {

        private static final long serialVersionUID = 1;

        private OneByOne() {
            super("merged one by one", null, false, false);
        }
    }

    private MergeOutcome merge(Merged wish, Map<UUID, Customer> known, Changes changes) {
        var from = known.get(wish.from());
        var into = known.get(wish.into());
        if (from == null || into == null || from.goneAt() != null || into.goneAt() != null) {
            return new MergeOutcome.Absent();
        }
        if (from.equals(into)) {
            return new MergeOutcome.NotMerged(Refused.because(MergeRefusal.SAME_CUSTOMER));
        }
        var plans = holders.plan(wish, changes);
        var refused = Holders.refusal(plans);
        if (refused.isPresent()) {
            return new MergeOutcome.NotMerged(refused.get());
        }
        lines.merged(from, into, wish, changes);
        plans.forEach(plan -> ((Merging.Plan.Ready) plan).step().run());
        return new MergeOutcome.Done(join(from, into, wish, changes));
    }

    private Customer join(Customer from, Customer into, Merged wish, Changes changes) {
        var merchant = changes.merchant();
        consenting.merge(from, into, wish, changes);
        lookups.move(merchant, from.id(), into.id());
        answers.append(merchant, from.id(), into.id());
        var whole = into.completedBy(from);
        customers.empty(changes, List.of(from.gone(wish.at())));
        customers.save(changes, List.of(whole));
        return whole;
    }
}
