/// The journal: the append-only list of what happened, per merchant.
///
/// A use case adds a [JournalEntry] for each happening to the changes of its transaction; line and
/// outbox row are written with the change itself. After commit the [Sequencer] gives the lines of a
/// merchant their gap-free `seq`, cause before effect; everything that reads the journal goes by
/// `seq`, because ids are not in the order of commits. A line has two sides: `data`, the public
/// payload of the event, and `effects`, the rows it wrote without their secrets, from which
/// `bin/stampbook recompute` rebuilds the tables.
///
/// Writes: journal, journal_seq, journal_head, outbox. Warning: the journal tells, it never
/// decides; nobody waits for a line.
@NullMarked
package dev.stampbook.platform.journal;

import org.jspecify.annotations.NullMarked;
