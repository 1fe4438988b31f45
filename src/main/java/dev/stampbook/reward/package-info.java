/// Rewards, vouchers, redeem codes and redemptions: the right that a customer owns, and its use.
///
/// Granting turns a promised [Reward] into a voucher with an owner, a validity and exactly one use;
/// a voucher that hands off to the till carries a redeem code from one of three sources (shared,
/// generated, pool). Redeeming decides with a pure rule, `Voucher.redeem`, and one guarded write:
/// of any number of attempts one succeeds and every other is told when, where and by whom. State is
/// a function of the row and the clock; no job has to run for an expired voucher to be refused.
///
/// Words: reward, award, voucher, redemption, redeem code, code pool. Writes: code_pool,
/// redeem_code, voucher, redemption. Announces: reward.granted, voucher.issued, voucher.redeemed,
/// voucher.voided, redemption.reversed. Warning: locks are taken card → voucher → code;
/// `VoucherHolds` is how the card that a voucher holds up is locked first and told in the same
/// transaction.
@NullMarked
@ApplicationModule(displayName = "Reward")
package dev.stampbook.reward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
