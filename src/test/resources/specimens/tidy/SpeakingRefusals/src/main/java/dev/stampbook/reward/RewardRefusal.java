package dev.stampbook.reward;

enum RewardRefusal implements Refusal {
    POOL_EMPTY(409),
    VOUCHER_LOST;
}
