/// The place for passes: what a join page has to know of the wallets that cards may go into.
///
/// The module that makes passes gives a [Wallet] for each kind; the join page offers them, the one
/// of the phone first, and the web card always. Without any there is no button.
///
/// Words: pass, wallet. Writes nothing. Warning: the contract points up, and nobody here waits for
/// what is behind it.
@NullMarked
@NamedInterface("pass")
package dev.stampbook.card.pass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
