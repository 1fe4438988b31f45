/// Setting up: an owner's first stamp card in four steps, tried out before anybody gets it.
///
/// An [Industry] proposes, the owner decides, and every step is kept in a draft program, so that
/// leaving and coming back goes on. [Advice] recommends how the reward is used, from what it is
/// worth ([Worth]) and from what the till can do ([Till]), and says why; [Deal] says the bargain
/// back. Trying it out plays with a real card, real stamps and a real voucher, all marked as test,
/// which take no code from any pool and are gone before the program is published.
///
/// Words: industry, advice, deal, trial. Writes: setup, the place where an owner is. Announces
/// nothing of its own: programs, cards and vouchers are announced by their modules. Warning: there
/// is one set-up per merchant; two browsers see the same one.
@NullMarked
@ApplicationModule(displayName = "Setup")
package dev.stampbook.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
