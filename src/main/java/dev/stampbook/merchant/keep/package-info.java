/// Forgetting what nobody needs any more, merchant by merchant.
///
/// How long something is kept is a setting of the instance. Whoever keeps such things implements
/// [Forgetful]; [Forgetting] asks each of them for every merchant. Nothing of value is forgotten:
/// cards, stamps, vouchers, redemptions and the journal are kept.
///
/// Writes nothing itself. Warning: what is forgotten is really deleted, and no backup of ours
/// outlives its own folder.
@NullMarked
@NamedInterface("keep")
package dev.stampbook.merchant.keep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
