package dev.stampbook.merchant.keep;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;

/// Who keeps things of a merchant only for a while.
public interface Forgetful {

    /// Deletes what is too old at the instant, inside a transaction of the merchant.
    void forget(MerchantId merchant, Instant now);
}
