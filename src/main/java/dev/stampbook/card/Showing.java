package dev.stampbook.card;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Brings cards as they stand at an instant, with what is shown of them. Writes nothing: a cycle
/// that ended by the clock is shown as ended, rules that came to all cards count, and both are
/// written by the next command.
@Component
public class Showing {

    private final CardLoading loading;

    Showing(CardLoading loading) {
        this.loading = loading;
    }

    /// Those of the cards that are there, by what they were named by.
    public Map<CardRef, CardInHand> show(
            MerchantId merchant, Collection<? extends CardRef> refs, Instant now) {
        var found = loading.identify(merchant, refs);
        var hands = loading.find(merchant, found.values());
        var shown = new HashMap<CardRef, CardInHand>();
        found.forEach(
                (ref, id) -> {
                    var hand = hands.get(id);
                    if (hand != null) {
                        shown.put(ref, hand.settled(now));
                    }
                });
        return shown;
    }
}
