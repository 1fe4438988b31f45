package dev.stampbook.card;

enum CardRefusal implements Refusal {
    /// Not in NO_LIST.
    COOLDOWN_RUNNING,
    CARD_COMPLETE(409)
}
