package dev.stampbook.testing;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import java.util.UUID;

/// A merchant that a test made for itself: its prefix, its first location, its virtual one.
public record NewMerchant(MerchantId id, String prefix, UUID location, UUID online) {

    /// The instance acting for this merchant.
    public Actor system() {
        return Actor.system(id);
    }
}
