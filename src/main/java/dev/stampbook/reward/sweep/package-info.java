/// The sweeper: tells the journal that vouchers became active and expired.
///
/// Nothing is decided here and no voucher is written: state is a function of the row and the clock,
/// and whoever reads it is right before the sweeper has come by. What is to be told waits in
/// `voucher_due` from the issue on. Telling it and forgetting it are one transaction under the
/// locks of its rows, so that it is told once, by however many servers, and after any downtime; a
/// line has the instant at which it became true. A batch is told as one.
///
/// Writes: voucher_due. Announces: voucher.activated, voucher.expired, batch.activated,
/// batch.expired. Warning: a card whose cycle a voucher held up does not wait for these lines: it
/// is settled by the same clock.
@NullMarked
package dev.stampbook.reward.sweep;

import org.jspecify.annotations.NullMarked;
