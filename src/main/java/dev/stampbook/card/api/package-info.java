/// The doors for other systems to programs, cards and stamps.
///
/// Wherever a card is asked for, its id, scan token or number will do. Forms read strictly and
/// name every field that is wrong; views show numbers and tokens to whoever holds the right.
@NullMarked
package dev.stampbook.card.api;

import org.jspecify.annotations.NullMarked;
