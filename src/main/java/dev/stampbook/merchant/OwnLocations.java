package dev.stampbook.merchant;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.KnownLocations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Answers the doors' question whether a location is the merchant's own.
@Component
class OwnLocations implements KnownLocations {

    private final Transactions transactions;
    private final Locations locations;

    OwnLocations(Transactions transactions, Locations locations) {
        this.transactions = transactions;
        this.locations = locations;
    }

    @Override
    public boolean has(MerchantId merchant, UUID location) {
        return transactions.reading(merchant, () -> locations.find(merchant, location).isPresent());
    }
}
