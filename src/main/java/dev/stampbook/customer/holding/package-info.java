/// What other modules hold about a customer, as contracts that they implement.
///
/// A person may see all that is held about her, may become one with another customer, and may be
/// erased. Cards and vouchers are part of that, and this module knows neither: it owns the
/// contracts, asks whoever implements them, and the calls still go down.
///
/// Writes nothing. Warning: holders are asked in the order of locks, card before voucher; each says
/// its place with `@Order`.
@NullMarked
@NamedInterface("holding")
package dev.stampbook.customer.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
