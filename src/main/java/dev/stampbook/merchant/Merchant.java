package dev.stampbook.merchant;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One business, with all its locations by id.
public record Merchant(
        MerchantId id,
        String prefix,
        String name,
        String country,
        ZoneId zone,
        String locale,
        String currency,
        MerchantSettings settings,
        Quota quota,
        @Nullable Instant suspendedAt,
        @Nullable MerchantLogo logo,
        Map<UUID, Location> locations) {

    public Merchant {
        locations = Map.copyOf(locations);
    }

    /// The same merchant, bounded or suspended otherwise.
    Merchant with(Quota otherQuota, @Nullable Instant otherSuspendedAt) {
        return new Merchant(
                id,
                prefix,
                name,
                country,
                zone,
                locale,
                currency,
                settings,
                otherQuota,
                otherSuspendedAt,
                logo,
                locations);
    }

    /// The zone of a location, else the merchant's.
    public ZoneId zoneOf(@Nullable UUID location) {
        return Optional.ofNullable(location).map(locations::get).map(Location::zone).orElse(zone);
    }

    /// The day that it is at a location.
    public LocalDate dayAt(@Nullable UUID location, Instant instant) {
        return LocalDate.ofInstant(instant, zoneOf(location));
    }
}
