package dev.stampbook.card;

import dev.stampbook.platform.Refusal;

/// Why the business says no to a stamp, its reversal or a card.
public enum CardRefusal implements Refusal {
    CARD_CLOSED,
    CARD_EXPIRED,
    /// A program of a single cycle has nothing beyond its last goal.
    CARD_COMPLETE,
    PROGRAM_DRAFT,
    PROGRAM_ARCHIVED,
    PROGRAM_STOPPED,
    /// Somebody changed the program since it was read.
    STALE_VERSION,
    AMOUNT_REQUIRED,
    CURRENCY_MISMATCH,
    SCAN_LIMIT_REACHED,
    COOLDOWN_RUNNING,
    DAILY_LIMIT_REACHED,
    STAMP_NOT_REVERSIBLE,
    REVERSAL_WINDOW_OVER,
    ALREADY_REVERSED;

    @Override
    public int status() {
        return this == STALE_VERSION ? 412 : 409;
    }
}
