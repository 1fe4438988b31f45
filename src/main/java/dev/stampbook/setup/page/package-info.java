/// The set-up as pages: a gallery, four questions, and the card that is open at the end.
///
/// One question at a time, each a plain form that leads on by a redirect; the card beside it shows
/// what the answers make, at once where there is script, after sending where there is none. Going
/// back and sending twice do no harm: an answer replaces the one before.
///
/// Writes nothing itself: every form ends in a deed of the package above.
@NullMarked
package dev.stampbook.setup.page;

import org.jspecify.annotations.NullMarked;
