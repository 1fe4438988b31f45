/// What all wallets do behind the commit: go along the journal, and wait when somebody outside does
/// not answer.
///
/// [TouchedCards] reads on from a number and says which cards may look different now; what was
/// read is remembered by whoever asks. [BackOff] says how long something waits.
///
/// Writes nothing. Warning: a card may look different and look the same; whoever tells others
/// compares first.
@NullMarked
package dev.stampbook.wallet.behind;

import org.jspecify.annotations.NullMarked;
