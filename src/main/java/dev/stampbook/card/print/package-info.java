/// Prints of the join code: what is put on counters, tables and doors, and into websites.
///
/// A [Poster] is drawn in one of three [Format]s, in the colour of the program and in the language
/// that is asked for: the reward first, then what leads to it, then the code. The address in the
/// code never changes, so that paper stays good.
///
/// Writes nothing.
@NullMarked
@NamedInterface("print")
package dev.stampbook.card.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
