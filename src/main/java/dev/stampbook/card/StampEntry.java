package dev.stampbook.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a card's stamps: what was added or taken back, when, by whom, and how the card
/// stood before and after. `day` is the local day of the place where it happened; `by` the name of
/// who did it.
public record StampEntry(
        UUID id,
        UUID card,
        Kind kind,
        int count,
        Instant at,
        LocalDate day,
        @Nullable StampMode mode,
        @Nullable UUID location,
        @Nullable UUID staff,
        @Nullable String by,
        Balance before,
        Balance after,
        @Nullable UUID reversedBy) {

    /// The kinds of entries.
    public enum Kind {
        STAMP,
        WELCOME,
        REVERSAL
    }

    /// Whether it stands as a stamp of a visit: limits and visits count these alone.
    boolean counts() {
        return kind == Kind.STAMP && count > 0 && reversedBy == null;
    }
}
