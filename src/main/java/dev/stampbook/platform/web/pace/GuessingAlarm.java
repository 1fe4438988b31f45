package dev.stampbook.platform.web.pace;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;

/// Who wants to know that somebody guesses codes of a merchant.
public interface GuessingAlarm {

    /// The breaker has opened; until the instant only those go on who hardly failed. Told once for
    /// each time that it opens, outside of any transaction.
    void guessed(MerchantId merchant, Instant until);
}
