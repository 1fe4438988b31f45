/// Mail: written with a change, sent after its commit.
///
/// Whoever has something to say to an address hands a [Mail] to [Posting], which seals it into a
/// row of the same transaction. The chore [SendingLetters] takes the rows that are due, each for
/// itself, and gives them to the [Mailer]: with a time out, a few tries further and further apart,
/// and an end. No request waits for a mail server and no transaction is open while one answers.
///
/// Writes: `letter`. Warning: a server that dies between sending and forgetting sends a letter
/// twice, under the same message id. No log ever names an address.
@NullMarked
package dev.stampbook.platform.mail;

import org.jspecify.annotations.NullMarked;
