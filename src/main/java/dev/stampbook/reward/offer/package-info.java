/// Rewards as an owner or another system spells them: forms, what may be wrong with them, and what
/// has to be kept when one is saved.
///
/// A form is checked field by field before it becomes a `Reward`, so that a reward is never wrong.
/// The text of a shared code is kept when it is promised: from then on no pool can bring the same
/// one.
@NullMarked
@NamedInterface("offer")
package dev.stampbook.reward.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
