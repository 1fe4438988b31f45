/// What keeps secrets secret: random tokens, fingerprints to find them by, sealing to show them
/// again.
///
/// Tokens, codes and keys are never stored as they are. A fingerprint (HMAC) finds the row that
/// belongs to a text; sealed bytes (AES-GCM) hold what must be shown again. Both hang on the
/// instance key, each through keys derived for one purpose and merchant, so that a stolen database
/// without the instance key yields nothing, and a row copied to another merchant does not open.
///
/// Everything here is safe for many threads. Purposes are constants of the code, not input.
///
/// Warning: renaming a purpose orphans everything stored under it.
@NullMarked
package dev.stampbook.platform.secret;

import org.jspecify.annotations.NullMarked;
