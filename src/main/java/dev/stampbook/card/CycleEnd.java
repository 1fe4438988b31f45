package dev.stampbook.card;

/// What happens when a card reaches its last goal.
public enum CycleEnd {
    /// The card stays full until the last goal's voucher ends; stamps meanwhile are kept.
    AFTER_REDEMPTION,
    /// The next cycle opens at once.
    RESTART,
    /// Nothing beyond the last goal.
    SINGLE
}
