package dev.stampbook.card.person;

import dev.stampbook.customer.holding.Holdings;
import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The cards and stamps that are held about a person.
@Component
class CardHoldings implements Holdings {

    private final CardsOfPersons cards;

    CardHoldings(CardsOfPersons cards) {
        this.cards = cards;
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(
            MerchantId merchant, UUID customer, Instant now) {
        return Map.of(
                "cards", cards.cards(merchant, customer),
                "stamps", cards.stamps(merchant, customer));
    }
}
