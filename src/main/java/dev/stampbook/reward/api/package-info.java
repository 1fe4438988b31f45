/// The doors for other systems to vouchers and redemptions.
///
/// A till knows no more than what the customer shows it: a code, a number, a token. A code that
/// several vouchers share asks for the card as well; the token of a card leads to the choice of its
/// vouchers.
@NullMarked
package dev.stampbook.reward.api;

import org.jspecify.annotations.NullMarked;
