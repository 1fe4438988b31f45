/// What a customer decides about herself, with nothing but her card: its language, what she agrees
/// to, a copy of everything held about her, and that it is all erased.
///
/// The view token is the right to it, as to the card; whoever may see the card may do this, and a
/// photographed QR may not. Withdrawing is one press, like agreeing. Erasing asks once, and then
/// the page also wipes what the browser kept of the card.
///
/// Writes nothing itself: [dev.stampbook.customer.Changing], the erasure and the export of
/// `customer` do. Warning: only the purposes that the program asks for are offered, and those that
/// stand; nothing is ever ticked that she did not tick.
@NullMarked
package dev.stampbook.card.own;

import org.jspecify.annotations.NullMarked;
