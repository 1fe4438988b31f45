package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.wallet.apple.service.Registrations.Changed;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells a phone which of its passes have changed.
@Component
class ListingPasses {

    private final Registrations registrations;
    private final Phones phones;
    private final Transactions transactions;

    ListingPasses(Registrations registrations, Phones phones, Transactions transactions) {
        this.registrations = registrations;
        this.phones = phones;
        this.transactions = transactions;
    }

    /// Those that changed after a tag, the last change last.
    List<Changed> list(MerchantId merchant, String phone, String passType, long since) {
        var print = phones.print(merchant, phone);
        return transactions.reading(
                merchant, () -> registrations.changed(merchant, print, passType, since));
    }
}
