/// Erasing a person: whatever says who she was is gone, whatever happened stays true.
///
/// In one transaction the consents are withdrawn, the cards closed, the open vouchers voided; the
/// profile, what staff wrote, the answers kept for repetitions and for scans, and who looked her up
/// are emptied. The row itself stays as an id without a person, because the journal names it. The
/// journal needs no erasing: no personal data ever enters it.
///
/// Words: erase. Announces: customer.erased. Warning: whoever begins to store anything about
/// persons implements `Erasure`, and the search of the whole database in its test will tell.
@NullMarked
@NamedInterface("erase")
package dev.stampbook.customer.erase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
