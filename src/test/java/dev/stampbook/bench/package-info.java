/// `bin/bench`: how fast the doors are, beside the plainest thing that the same database can do.
///
/// [SpeedBench] starts a PostgreSQL and a server as processes of their own ([Site]), has [Shops]
/// opened at the doors and [People] cloned in SQL, and lets [Load] press on the doors over
/// [Wire]s, in turns with [Pgbench]. A [Round] is one turn, a [Series] all of one kind; [Report]
/// prints every round and refuses a ratio to a baseline that was not quiet. A test run does not
/// begin it.
@NullMarked
package dev.stampbook.bench;

import org.jspecify.annotations.NullMarked;
