package dev.stampbook.card;

/**
 * Old style.
 */
class Card {

    // ---------- fields ----------

    /// @param card the card
    void stamp(Card card) {
        // card.stamp(1);
        // Stamps are counted under the lock of the card.
        count(card); // not twice
    }
}
