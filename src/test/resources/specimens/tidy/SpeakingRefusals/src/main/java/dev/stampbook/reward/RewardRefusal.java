package dev.stampbook.reward;

enum RewardRefusal implements Refusal {
    POOL_EMPTY(409),
    /// Nobody knows; it is gone.
    VOUCHER_LOST;
}
