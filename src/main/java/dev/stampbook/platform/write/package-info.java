/// The waist: the one way in which anything of value is written.
///
/// A [Deed] takes a list of commands of one merchant and answers a list of outcomes. The [Waist]
/// runs it inside one transaction, together with the caller's idempotency key, the journal and the
/// outbox, and gives a repeated request its first answer. The [Gatherer] in front lets requests of
/// one merchant that arrive together travel together. Idle, it adds nothing.
///
/// Writes: idempotency_key, operator_answer. Warning: whatever reaches outside (mail, push, HTTP)
/// has no place in a deed.
@NullMarked
package dev.stampbook.platform.write;

import org.jspecify.annotations.NullMarked;
