package dev.stampbook.scan;

import dev.stampbook.card.person.CardsOfPersons;
import dev.stampbook.customer.holding.Erasure;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.reward.person.VouchersOfPersons;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Forgets what the counter was told about whoever is erased; that there was a scan stays.
@Component
@Order(3)
class ErasingScans implements Erasure {

    private final CardsOfPersons cards;
    private final VouchersOfPersons vouchers;
    private final ScanLog log;

    ErasingScans(CardsOfPersons cards, VouchersOfPersons vouchers, ScanLog log) {
        this.cards = cards;
        this.vouchers = vouchers;
        this.log = log;
    }

    @Override
    public void erase(Erased erased, Changes changes) {
        var merchant = changes.merchant();
        log.forget(
                merchant,
                cards.ids(merchant, erased.customer()),
                vouchers.ids(merchant, erased.customer()));
    }
}
