package dev.stampbook.customer.holding;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Changes;
import java.time.Instant;
import java.util.UUID;

/// What a module does when a customer is erased.
public interface Erasure {

    /// Who is erased, by whom and when.
    record Erased(UUID customer, Actor actor, Instant at) {}

    /// Ends what she had, and makes whatever was written about her unreadable, inside the
    /// transaction of the changes. What the journal tells stays true: things end, they do not
    /// vanish.
    void erase(Erased erased, Changes changes);
}
