/// The desk's pages about vouchers: doors to the deeds behind the API.
///
/// A voucher is found by its state or its code, withdrawn or given back with a reason, and issued
/// by hand: to a card, or to whoever bears it, with a page to print.
///
/// Writes and announces nothing. Warning: a code that is searched for is sent in a form and never
/// stands in an address.
@NullMarked
@NamedInterface("desk")
package dev.stampbook.reward.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
