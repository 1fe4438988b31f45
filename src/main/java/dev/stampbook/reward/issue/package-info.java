/// Issuing vouchers that no stamp earned: by hand, as bearer voucher, for another system.
///
/// What a stamp earns is granted inside the deed that stamps; here a voucher is a deed of its own,
/// with a source reference under which it is issued only once.
@NullMarked
@NamedInterface("issue")
package dev.stampbook.reward.issue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
