/// The card in the pocket: what lets a phone put it on its first screen, and show it where there is
/// no line.
///
/// A manifest for each card says its name and where it begins. A service worker of the card keeps
/// one copy of its page in a store of its own, with the styles and scripts of that page, and shows
/// it with the time it is from. The pages of vouchers are never kept: their codes stay under
/// `no-store`, and whether one is still good only the server knows. Erasing wipes the store.
///
/// Writes nothing. Warning: the worker's address is registered in browsers and never changes.
@NullMarked
package dev.stampbook.card.pocket;

import org.jspecify.annotations.NullMarked;
