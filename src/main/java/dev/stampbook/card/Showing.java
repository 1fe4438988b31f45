package dev.stampbook.card;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Brings cards as they stand at an instant, with what is shown of them. Writes nothing: a cycle
/// that ended by the clock is shown as ended, and written by the next command.
@Component
public class Showing {

    Showing() {}

    /// Those of the cards that are there, by what they were named by.
    public Map<CardRef, CardInHand> show(
            MerchantId merchant, Collection<CardRef> refs, Instant now) {
        throw new UnsupportedOperationException("show");
    }
}
