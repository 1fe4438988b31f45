/// The page on which an owner brings what Apple and Google gave her, and sees until when it holds.
///
/// Each wallet has a panel of its own ([WalletKeys]), made by whoever keeps its keys; the page
/// knows none of them by name.
///
/// Writes nothing itself.
@NullMarked
package dev.stampbook.wallet.desk;

import org.jspecify.annotations.NullMarked;
