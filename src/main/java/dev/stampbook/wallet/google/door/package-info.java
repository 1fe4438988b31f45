/// The way of a card into Google Wallet, as its holder walks it: a button, and on to Google.
///
/// [GooglePages] takes the button and leads on; the first tells Google the card, the second opens
/// the save link. A form may not lead to another server, not even by what it answers, so that there
/// is a page of ours between them.
///
/// Writes nothing itself. Warning: whoever has the save link has the card; it is on no page that
/// anybody keeps.
@NullMarked
package dev.stampbook.wallet.google.door;

import org.jspecify.annotations.NullMarked;
