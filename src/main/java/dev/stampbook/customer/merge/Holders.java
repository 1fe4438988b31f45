package dev.stampbook.customer.merge;

import dev.stampbook.customer.holding.Merging;
import dev.stampbook.customer.holding.Merging.Merged;
import dev.stampbook.customer.holding.Merging.Plan;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks all who hold something of a customer, in the order of locks; after a no, nobody further.
@Component("holdersOfMerging")
class Holders {

    private final ObjectProvider<Merging> holders;

    Holders(ObjectProvider<Merging> holders) {
        this.holders = holders;
    }

    List<Plan> plan(Merged merged, Changes changes) {
        var plans = new ArrayList<Plan>();
        for (var holder : holders.orderedStream().toList()) {
            if (refusal(plans).isEmpty()) {
                plans.add(holder.plan(merged, changes));
            }
        }
        return plans;
    }

    static Optional<Refused> refusal(List<Plan> plans) {
        return plans.stream()
                .flatMap(
                        plan ->
                                plan instanceof Plan.Never(var refused)
                                        ? Optional.of(refused).stream()
                                        : Optional.<Refused>empty().stream())
                .findFirst();
    }
}
