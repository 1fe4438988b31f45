package dev.stampbook.merchant;

import dev.stampbook.platform.MerchantId;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/// A business that is about to be made, with the ids of its first two locations: the counter, named
/// like the business, and the virtual one for web shops.
public record NewBusiness(
        String name,
        String country,
        ZoneId zone,
        String locale,
        String currency,
        UUID location,
        UUID online) {

    /// The merchant that it becomes.
    public Merchant merchant(MerchantId id, String prefix) {
        return new Merchant(
                id,
                prefix,
                name,
                country,
                zone,
                locale,
                currency,
                MerchantSettings.DEFAULT,
                Quota.UNLIMITED,
                null,
                null,
                Map.of(
                        location,
                        new Location(location, name, null, null, null, false),
                        online,
                        new Location(online, "Online", null, null, null, true)));
    }
}
