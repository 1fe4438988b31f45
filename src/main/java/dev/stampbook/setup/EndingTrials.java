package dev.stampbook.setup;

import dev.stampbook.customer.erase.Erasing;
import dev.stampbook.customer.holding.Erasure.Erased;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Changes;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ends trials: the person who never was is erased as any other would be, so that her card is
/// closed and her voucher void, and the journal tells it, marked as test as all before.
@Component
class EndingTrials {

    private final Erasing erasing;

    EndingTrials(Erasing erasing) {
        this.erasing = erasing;
    }

    /// The same set-up without a trial.
    SetUp end(SetUp setUp, Actor actor, Instant at, Changes changes) {
        var trial = setUp.trial();
        if (trial == null) {
            return setUp;
        }
        erasing.perform(
                changes.merchant(), List.of(new Erased(trial.customer(), actor, at)), changes);
        return setUp.trying(null);
    }
}
