/// The pages on which staff sign in and out, and on which an invited owner chooses a password.
///
/// They work without script. Signing in ends in [dev.stampbook.access.SigningIn], choosing a
/// password in [dev.stampbook.access.Inviting]; the answer to a wrong login never tells which half
/// of it was wrong.
@NullMarked
package dev.stampbook.access.door;

import org.jspecify.annotations.NullMarked;
