/// Passkeys: signing in with what a phone, a computer or a key holds, and nothing to type.
///
/// The browser gets a challenge that only it can answer, once, within minutes; the server keeps
/// nothing until it was answered. A passkey finds its staff member by itself, asks for finger, face
/// or PIN on its own device, and so stands for password and second factor together.
///
/// Writes: passkey, spent_challenge. Announces: passkey.added, passkey.removed.
/// Warning: a passkey belongs to the host it was made at, and dies with a change of it.
@NullMarked
package dev.stampbook.access.passkey;

import org.jspecify.annotations.NullMarked;
