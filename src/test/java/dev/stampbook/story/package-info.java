/// The shop floor told in tests: Luna Café with its two locations, Mira at the counter, and the
/// customers Anna, Noa (Hebrew) and Chen (who says nothing about herself).
///
/// A [Story] goes through the real doors and has no logic of its own; after each one the journal
/// must tell the whole truth about the tables. Add a verb to [LunaCafe], [Person] or [Counter] when
/// a story needs one, and an assertion beside it.
@NullMarked
package dev.stampbook.story;

import org.jspecify.annotations.NullMarked;
