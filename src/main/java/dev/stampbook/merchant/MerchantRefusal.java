package dev.stampbook.merchant;

import dev.stampbook.platform.Refusal;

/// What a merchant may not do because the operator of the instance says so.
public enum MerchantRefusal implements Refusal {
    /// The operator has suspended it; only what it holds may be taken away from it.
    MERCHANT_SUSPENDED(403),
    /// It has all that the operator lets it have.
    QUOTA_EXCEEDED(402);

    private final int status;

    MerchantRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
