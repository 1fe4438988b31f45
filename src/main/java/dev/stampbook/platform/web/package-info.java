/// The manners of all doors: who calls, what is answered, and how a "no" is told.
///
/// A JSON door takes a [Caller], asks it for the right, hands its command to the waist and returns
/// the answer as a [Reply]. Bodies are read once, within the bound of their route, and kept for the
/// fingerprint of the request. Everything that goes wrong, wherever it does, is told by [Problems]
/// as RFC 9457 problem details in the caller's language, to people as a page. Lists are [Page]s
/// behind sealed cursors. Every answer carries the security headers of its kind.
///
/// Writes nothing. Warning: a door decides nothing; rules live in the deed behind it.
@NullMarked
package dev.stampbook.platform.web;

import org.jspecify.annotations.NullMarked;
