/// What the vouchers of a person mean for her rights: to see, to become one, to be erased.
///
/// Implements the contracts of the customers' module for vouchers and redemptions.
///
/// Writes: voucher, redemption (with the deeds of this module). Warning: whoever else is asked has
/// locked the cards before.
@NullMarked
@NamedInterface("person")
package dev.stampbook.reward.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
