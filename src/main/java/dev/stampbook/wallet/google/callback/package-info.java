/// What Google tells us: that somebody saved a card, or removed it.
///
/// Anybody can write to the door. [CallbackCheck] believes what Google signed for the issuer of the
/// merchant, byte by byte, and what has not expired; [RootKeys] knows with which keys that begins.
/// [HearingCallbacks] writes a line of the journal, once for each nonce, since Google may say
/// everything twice. It may also say nothing: no card depends on it.
///
/// Words: callback, nonce. Writes: google_callback. Announces: card.saved, card.removed. Warning:
/// what is signed are the texts as they stand in the body, so they are never written anew.
@NullMarked
package dev.stampbook.wallet.google.callback;

import org.jspecify.annotations.NullMarked;
