package dev.stampbook.wallet.google;

import dev.stampbook.customer.holding.Holdings;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which cards of a person are at Google.
@Component
class GoogleHoldings implements Holdings {

    private final CardsAtGoogle cards;

    GoogleHoldings(CardsAtGoogle cards) {
        this.cards = cards;
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(
            MerchantId merchant, UUID customer, Instant now) {
        return Map.of(
                "google_passes",
                cards.of(merchant, customer).stream().map(GoogleHoldings::shown).toList());
    }

    private static Map<String, @Nullable Object> shown(UUID card) {
        return Map.of("card", PublicId.of(IdKind.CARD, card));
    }
}
