/// What every test stands on: one PostgreSQL for the run, one Spring context, a clock that tests
/// move, fixtures, a counter of round trips, snapshots.
///
/// [ModuleTest] and [DoorTest] share one context and one database per run; tests do not clean up,
/// each makes merchants of its own and row-level security keeps them apart. Whoever needs a
/// database to itself asks [Databases#fresh]. `STAMPBOOK_TEST_DATABASE_URL`, `_USER` and
/// `_PASSWORD` (a superuser) point the run at a server that is already there.
///
/// Warning: the clock stands still until a test moves it, and the journal is numbered when told.
@NullMarked
package dev.stampbook.testing;

import org.jspecify.annotations.NullMarked;
