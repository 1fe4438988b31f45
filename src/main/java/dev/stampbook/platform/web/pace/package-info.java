/// How often somebody may do something that invites guessing.
///
/// [Pace] slows down who does much of one thing. [FailedLookups] slows down who finds nothing: by
/// key, by address and by merchant, with a breaker that leaves an honest till working and a
/// [GuessingAlarm] for the owner. [Returning] tells those who come back too early the same again
/// without a look at the database.
///
/// Writes nothing; what it counts is forgotten with the process. Warning: ask before looking, and
/// outside of any transaction.
@NullMarked
package dev.stampbook.platform.web.pace;

import org.jspecify.annotations.NullMarked;
