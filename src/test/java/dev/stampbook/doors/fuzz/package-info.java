/// Requests that nobody would write by hand, thousands of them, from a seed.
///
/// [dev.stampbook.doors.fuzz.Author] takes an operation of the served contract, has a request
/// invented that fits it ([dev.stampbook.doors.fuzz.Inventor]), and spoils it in a few places
/// ([dev.stampbook.doors.fuzz.BodySpoiler], [dev.stampbook.doors.fuzz.EnvelopeSpoiler]).
/// [dev.stampbook.doors.fuzz.Game] sends it as somebody who may;
/// [dev.stampbook.doors.fuzz.Judge] looks at the answer and at the rows before and after, and
/// [dev.stampbook.doors.fuzz.Invariants] at what is left in the end.
@NullMarked
package dev.stampbook.doors.fuzz;

import org.jspecify.annotations.NullMarked;
