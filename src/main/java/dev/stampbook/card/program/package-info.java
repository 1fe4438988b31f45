/// Making programs and ending them.
///
/// A program is made as a draft or published at once; its slug, words of its name and the
/// merchant's prefix, never changes, because it is printed on paper. Archived it gives no new cards
/// and no stamps; stopped, its vouchers end as well.
@NullMarked
@NamedInterface("program")
package dev.stampbook.card.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
