package dev.stampbook.wallet.google;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.wallet.google.GoogleClient.As;
import dev.stampbook.wallet.google.Lanes.Lane;
import java.util.Optional;

/// As whom the cards of merchants go to Google.
interface Issuing {

    /// As whom those of one go, in a lane; empty where nobody goes for it. Inside a transaction of
    /// that merchant.
    Optional<As> as(MerchantId merchant, Lane lane);
}
