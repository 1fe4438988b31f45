/// Giving cards to people, and closing them.
///
/// One open card per program for one identified customer or one browser; unique indexes decide
/// between two that come at the same time. Warning: a browser that names a person never gets the
/// card of that person, and is not told whether there is one.
@NullMarked
@NamedInterface("enrol")
package dev.stampbook.card.enrol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
