/// Cards in the wallets of phones: what a card shows becomes a pass that the phone keeps.
///
/// What a pass shows is said by `card.pass` for all wallets; here it is laid out, packed and
/// signed, or told. `certificate` knows with what, `apple` makes the files and tells phones,
/// `google` tells Google, and `behind` is how both go along the journal.
/// Nothing here decides about stamps or rewards, and nobody who stamps waits for it.
///
/// Words: pass, wallet. Writes: pass_certificate. Warning: a pass is signed for whoever holds the
/// view token of its card; it is never kept by caches on the way.
@NullMarked
@ApplicationModule(displayName = "Wallet")
package dev.stampbook.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
