/// Links for first-timers at a counter: whoever follows one gets a card that starts with the stamps
/// of her first purchase.
///
/// [MakingLinks] asks the rules of the program what the purchase brings, and draws a link that only
/// who made it sees. [JoiningByLink] gives the card as `card.enrol` does, stamps it as [Stamping]
/// does for the staff member who made the link, and uses the link up, all in one transaction. A
/// link that is over costs nobody a card: it comes without the stamps, and says so.
///
/// Words: join link. Writes: join_link. Announces: join_link.made, join_link.used,
/// join_link.withdrawn. Warning: lock links before cards; the token is a right to stamps, kept as
/// fingerprint and seal, and forgotten a day after its time.
@NullMarked
@NamedInterface("link")
package dev.stampbook.card.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
