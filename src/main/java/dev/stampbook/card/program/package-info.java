/// Making programs, changing them and ending them.
///
/// A program is made as a draft or published at once; its slug, words of its name and the
/// merchant's prefix, never changes, because it is printed on paper. Every change is a new version:
/// its looks reach all cards at once, its rules each card with its next cycle, or all cards now.
/// `Advance` in the package above does the arithmetic, for cards and for the dry run that counts
/// them. Archived, a program gives no new cards and no stamps; stopped, its vouchers end as well.
///
/// Writes: program, program_version. Announces: program.published, program.drafted,
/// program.brought, program.archived, program.stopped.
@NullMarked
@NamedInterface("program")
package dev.stampbook.card.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
