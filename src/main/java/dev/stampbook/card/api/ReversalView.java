package dev.stampbook.card.api;

import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.util.Objects;

/// A reversal: its own id, the stamp entry that it took back, how many stamps went, and the card
/// afterwards.
record ReversalView(String id, String stamp, int stampsRemoved, CardView card) {

    static ReversalView of(ReversalOutcome.Reversed reversed, CardView card) {
        var entry = reversed.entry();
        var of = Objects.requireNonNull(entry.reversal().of());
        return new ReversalView(
                entry.publicId(), PublicId.of(IdKind.STAMP, of), -entry.count(), card);
    }
}
