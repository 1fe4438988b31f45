/// Looking customers up by what they say at the counter: a name, an e-mail address, a phone number.
///
/// A look-up takes at least three characters and compares beginnings, over columns that hold the
/// same in lower case. Who looks up often is slowed down. Each look-up is told to the journal, with
/// how many were found and never with the words that were typed; who was found is kept apart, for
/// a while, so that a person can be told who looked at her.
///
/// Words: look-up. Writes: customer_lookup. Announces: customer.looked_up. Warning: a look-up is a
/// GET that writes.
@NamedInterface("lookup")
@NullMarked
package dev.stampbook.customer.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
