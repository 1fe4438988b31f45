package dev.stampbook.merchant;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Changes what the operator decides about a merchant; empty when there is no such merchant.
@Component
class ChangingMerchants implements Deed<ChangingMerchants.ToChange, Optional<Merchant>> {

    private final Merchants merchants;
    private final Housekeeping housekeeping;

    ChangingMerchants(Merchants merchants, Housekeeping housekeeping) {
        this.merchants = merchants;
        this.housekeeping = housekeeping;
    }

    /// The wish to have the merchant otherwise.
    record ToChange(By by, UnaryOperator<Merchant> change) {}

    @Override
    public List<Optional<Merchant>> perform(
            MerchantId merchant, List<ToChange> wishes, Changes changes) {
        var known = merchants.lock(merchant);
        var outcomes = new ArrayList<Optional<Merchant>>();
        for (var wish : wishes) {
            known = known.map(wish.change());
            known.ifPresent(
                    changed -> housekeeping.note(changes, wish.by(), "merchant.changed", Map.of()));
            outcomes.add(known);
        }
        known.ifPresent(changed -> merchants.update(changes, changed));
        return outcomes;
    }
}
