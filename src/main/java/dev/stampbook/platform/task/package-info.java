/// Work that nobody waits for: looked for every so often, and at once when woken.
///
/// A [Chore] finds its work in rows that say so, and takes it under their locks, in pieces that
/// each are a transaction. So any number of servers may do one chore at the same time, and when one
/// dies its locks die with it: the next look of any other goes on where it stopped. [Chores] gives
/// each chore a thread of its own and survives whatever goes wrong in one.
///
/// Writes: nothing. Warning: what wakes a chore may be lost; the look finds the work anyway.
@NullMarked
package dev.stampbook.platform.task;

import org.jspecify.annotations.NullMarked;
