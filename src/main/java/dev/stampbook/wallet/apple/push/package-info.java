/// Tells phones that there is news of their passes.
///
/// [PushingPhones] takes the phones that are due, puts them off, tells Apple with no transaction
/// open, and writes down what became of it; `Apns` is the way there. A push says nothing: the phone
/// then asks what is new.
///
/// Words: push (saying to a phone that there is news). Writes nothing of its own: phones are of
/// `service`. Warning: Apple shuts out whoever goes on with a certificate that it does not know.
@NullMarked
package dev.stampbook.wallet.apple.push;

import org.jspecify.annotations.NullMarked;
