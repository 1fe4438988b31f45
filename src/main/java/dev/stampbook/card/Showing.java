package dev.stampbook.card;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Brings cards as they stand at an instant, with what is shown of them. Writes nothing: a cycle
/// that ended by the clock is shown as ended, and written by the next command.
@Component
public class Showing {

    private final CardLoading loading;
    private final Ids ids;

    Showing(CardLoading loading, Ids ids) {
        this.loading = loading;
        this.ids = ids;
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
                        shown.put(ref, settled(hand, now));
                    }
                });
        return shown;
    }

    private CardInHand settled(CardInHand hand, Instant now) {
        var closed = new CardTally(hand, List.of(), ids).due(now);
        return closed.map(cycle -> hand.with(hand.card().with(cycle.after()))).orElse(hand);
    }
}
