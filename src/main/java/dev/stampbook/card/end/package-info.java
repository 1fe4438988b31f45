/// The end of cards: tells the journal that the day of their program is over.
///
/// Nothing is decided here and no card is written: whoever reads a card asks the clock. What is to
/// be told waits in `program_end`, one row for each day of a program, from the first version on
/// that has it. When the day is over for the merchant, the cards are gone through in pieces; each
/// piece and how far it came are one transaction under the lock of that row, so that a card is told
/// once, by however many servers, and after any downtime. A card that a later day brought back ends
/// again, at another instant; `card_end` knows what was told.
///
/// Writes: program_end, card_end. Announces: card.expired. Warning: a card that moves to a version
/// only after its day was told to all others ends without a line of its own.
@NullMarked
package dev.stampbook.card.end;

import org.jspecify.annotations.NullMarked;
