/// Batches: orders of 1 to 1,000,000 bearer vouchers of one reward, made behind the doors.
///
/// Ordering checks everything that could go wrong later (a pattern too small for the count, a pool
/// with too few codes) and answers at once; [MakingBatches] then makes the vouchers in chunks. A
/// chunk is one transaction that holds the row of its batch: vouchers, codes, one journal line and
/// the new count stand or fall together, so that a server may die at any moment, another goes on,
/// and no voucher is doubled or lost. Cancelling stops between two chunks; what was made stays. All
/// vouchers of a batch count as issued when it was ordered and have one activation and one end,
/// however long making them took.
///
/// Writes: voucher_batch, voucher, redeem_code. Announces: batch.started, batch.advanced,
/// batch.completed, batch.cancelled, batch.failed, pool.low. Warning: files of codes are as good as
/// the vouchers; a code that is revealed on use is not in them.
@NullMarked
package dev.stampbook.reward.batch;

import org.jspecify.annotations.NullMarked;
