/// The second factor: a code of an authenticator app (RFC 6238), asked for after the password of
/// whoever chose so.
///
/// The secret is sealed, each step of it counts once, wrong codes back off as wrong passwords do.
/// Ten recovery codes are shown once and kept as fingerprints; each opens once. Between password
/// and code the browser keeps a sealed ticket, and the server nothing.
///
/// Writes: second_factor, recovery_code. Announces: second_factor.on, second_factor.off. Warning:
/// a passkey is two factors already, so no code is asked after it.
@NullMarked
package dev.stampbook.access.factor;

import org.jspecify.annotations.NullMarked;
