package dev.stampbook.customer.holding;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import java.time.Instant;
import java.util.UUID;

/// What a module does when one customer becomes part of another.
public interface Merging {

    /// Who becomes part of whom, through whom and when.
    record Merged(UUID from, UUID into, Actor actor, Instant at) {}

    /// What would happen.
    sealed interface Plan {

        /// It can; nothing is added to the changes before it is run.
        record Ready(Runnable step) implements Plan {}

        /// The business says no.
        record Never(Refused refused) implements Plan {}
    }

    /// Locks what takes part and decides, inside the transaction of the changes.
    Plan plan(Merged merged, Changes changes);
}
