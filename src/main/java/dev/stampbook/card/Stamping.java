package dev.stampbook.card;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import org.springframework.stereotype.Component;

/// Stamps cards: the goals and milestones that a stamp reaches grant their rewards with it.
@Component
public class Stamping implements Deed<ToStamp, StampOutcome> {

    Stamping() {}

    /// One outcome per wish, in their order; two wishes for one card see each other.
    @Override
    public List<StampOutcome> perform(MerchantId merchant, List<ToStamp> wishes, Changes changes) {
        throw new UnsupportedOperationException("stamp");
    }
}
