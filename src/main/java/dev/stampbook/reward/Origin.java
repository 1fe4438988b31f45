package dev.stampbook.reward;

import java.util.UUID;

/// Why a voucher exists.
public sealed interface Origin {

    /// A goal of a card, reached in a cycle by one stamp entry.
    record Goal(UUID stamp, int cycle, int goal) implements Origin {}

    /// A number of visits over the life of a card, reached by one stamp entry.
    record Milestone(UUID stamp, int visits) implements Origin {}

    /// Issued by hand.
    record Manual() implements Origin {}

    /// Issued by another system.
    record Api() implements Origin {}
}
