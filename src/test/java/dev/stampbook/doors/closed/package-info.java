/// Nobody sees, counts, guesses or changes anything of another merchant, at any door.
///
/// [ClosedBetweenMerchantsTest] tries every place of the contract where a thing can be named, with
/// the thing of another merchant: [Places] finds them in the contract, [Attempt] is one try, and
/// [Estate] everything that a merchant has.
@NullMarked
package dev.stampbook.doors.closed;

import org.jspecify.annotations.NullMarked;
