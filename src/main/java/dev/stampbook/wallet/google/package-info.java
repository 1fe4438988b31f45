/// Google Wallet: what a card looks like there, and how Google is told.
///
/// A program is a class at Google and each card an object of it; neither can ever be deleted, only
/// blanked. [GoogleClass] and [GoogleObject] lay out a `PassContent` as JSON, pure: they decide
/// nothing about stamps or rewards. [SavingCards] puts a card there when its holder asks, and
/// [SaveLink] is the address where she goes on. From then on [FollowingCards] marks what the
/// journal touched, and [TellingCards] tells it through [GoogleClient], stamps before campaigns.
/// `account` knows as whom, `door` takes the button, and `callback` hears what Google says.
///
/// Words: issuer (whoever gives out passes at Google), class, object, resource (either of them).
/// Writes: google_object, google_class, google_reader, google_turn. Warning: a save link is signed,
/// not secret: no rotation key and nothing about a person may be in it.
@NullMarked
package dev.stampbook.wallet.google;

import org.jspecify.annotations.NullMarked;
