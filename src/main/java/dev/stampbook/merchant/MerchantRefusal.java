package dev.stampbook.merchant;

import dev.stampbook.platform.Refusal;

/// Why nobody may do anything at a merchant.
public enum MerchantRefusal implements Refusal {
    /// The operator has suspended it; only what it holds may be taken away from it.
    MERCHANT_SUSPENDED;

    @Override
    public int status() {
        return 403;
    }
}
