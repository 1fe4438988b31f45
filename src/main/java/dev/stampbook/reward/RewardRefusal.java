package dev.stampbook.reward;

import dev.stampbook.platform.Refusal;

/// Why a voucher is not issued, redeemed, voided or given back.
public enum RewardRefusal implements Refusal {
    ALREADY_REDEEMED,
    VOUCHER_VOIDED,
    VOUCHER_EXPIRED,
    NOT_ACTIVE_YET,
    PROGRAM_STOPPED,
    WRONG_REDEMPTION_PATH,
    PROOF_REQUIRED,
    WRONG_LOCATION,
    OUTSIDE_HOURS,
    BLACKOUT_DATE,
    AMOUNT_REQUIRED,
    CURRENCY_MISMATCH,
    BELOW_MINIMUM_BILL,
    CODE_IS_SHARED,
    CHOOSE_VOUCHER,
    POOL_EMPTY,
    PATTERN_TOO_SMALL,
    REVERSAL_WINDOW_OVER,
    ALREADY_REVERSED
}
