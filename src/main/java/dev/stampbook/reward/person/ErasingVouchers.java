package dev.stampbook.reward.person;

import dev.stampbook.customer.holding.Erasure;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.reward.Voiding;
import dev.stampbook.reward.Vouchers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Ends the open vouchers of whoever is erased, and forgets what was written about them. The cards
/// that they held up are closed by then, and need not be told.
@Component
@Order(2)
class ErasingVouchers implements Erasure {

    private final VouchersOfPersons persons;
    private final Vouchers vouchers;
    private final Voiding voiding;

    ErasingVouchers(VouchersOfPersons persons, Vouchers vouchers, Voiding voiding) {
        this.persons = persons;
        this.vouchers = vouchers;
        this.voiding = voiding;
    }

    @Override
    public void erase(Erased erased, Changes changes) {
        var merchant = changes.merchant();
        var own = persons.ids(merchant, erased.customer());
        var locked = vouchers.lock(merchant, own);
        persons.forgetWords(merchant, erased.customer());
        var why =
                new Voiding.Why(
                        erased.actor(),
                        VouchersOfPersons.ERASED,
                        erased.at(),
                        erased.actor().location());
        voiding.end(List.copyOf(locked.values()), why, changes);
    }
}
