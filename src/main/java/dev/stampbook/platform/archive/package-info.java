/// Taking everything out of the database and putting it back: backup, restore, recompute.
///
/// The embedded server comes without dump tools, so a backup is a zip of `COPY` streams, taken in
/// one snapshot through the owner's login, and works with any PostgreSQL. It never holds the
/// instance key and says which one it needs. Recomputing rebuilds the tables of value from an
/// exported journal alone and compares them with the live ones, row by row.
///
/// Writes: every table, into an empty database only. Warning: whoever holds a backup and the
/// instance key holds every code.
@NullMarked
package dev.stampbook.platform.archive;

import org.jspecify.annotations.NullMarked;
