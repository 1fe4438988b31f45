/// What phones ask for: the web service of passes in Apple Wallet.
///
/// A phone that keeps a card, or a voucher beside it, says so, asks which of its passes have
/// changed since it last asked, fetches each, and says when one is gone (`PhoneApi`).
///
/// [FollowingPasses] goes along the journal behind the commit, looks at the passes of the cards
/// that were touched, and where one looks different gives it the next tag of its merchant and a
/// later second; its phones are then due to be told, once each, by `push`.
///
/// Words: phone (a device that keeps passes), registration (that a phone wants news of a pass), tag
/// (which change of the passes of a merchant). Writes: apple_pass, apple_phone, apple_registration,
/// apple_reader. Announces: card.saved, card.removed. Warning: whoever writes any of it locks the
/// reader first, so that tags are in the order of commits.
@NullMarked
package dev.stampbook.wallet.apple.service;

import org.jspecify.annotations.NullMarked;
