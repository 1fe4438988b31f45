/// Programs, cards and stamps: how a visit becomes progress, and progress a reward.
///
/// A [Program] says the rules; a customer's [Card] counts under them. `Card.stamp` is the only
/// place with the arithmetic of stamps, pure; [Stamping] loads, lets it decide and writes. A goal
/// or milestone reached is handed down to `reward`, which grants. [Reversing] undoes the newest
/// entry. A full card may wait for its last voucher: `CycleHolds` is told when that one ends.
///
/// Words: program, design, goal, milestone, cycle, card, stamp. Writes: program, program_version,
/// card, stamp, and in `link` join_link. Announces: program.published, card.issued, card.closed,
/// stamp.added, stamp.reversed, goal.reached, cycle.closed, cycle.moved. Warning: lock cards, in
/// the order of their ids, before vouchers, and read stamps and vouchers only after the lock.
@NullMarked
@ApplicationModule(displayName = "Card")
package dev.stampbook.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
