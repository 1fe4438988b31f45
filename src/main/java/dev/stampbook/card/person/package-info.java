/// What the cards of a person mean for her rights: to see, to become one, to be erased.
///
/// Implements the contracts of the customers' module for cards and stamps.
///
/// Writes: card, stamp (with the deeds of this module). Warning: cards are locked before vouchers,
/// also here.
@NullMarked
@NamedInterface("person")
package dev.stampbook.card.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
