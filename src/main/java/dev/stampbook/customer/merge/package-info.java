/// Two customers who are one person become one.
///
/// The second becomes part of the first: what only she knows completes the profile, her consents
/// move with their proof (of what was said about one purpose the latest counts), her cards and
/// vouchers move. Of two open cards of one program one goes on; the stamps of the other are added
/// to it as one entry, it closes, and its tokens lead to the one that goes on. The row of the
/// second stays as an id without a person.
///
/// Words: merge. Announces: customer.merged; `card` and `reward` tell card.moved and voucher.moved.
/// Warning: there is no way back.
@NullMarked
package dev.stampbook.customer.merge;

import org.jspecify.annotations.NullMarked;
