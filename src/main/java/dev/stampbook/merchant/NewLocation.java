package dev.stampbook.merchant;

import dev.stampbook.platform.web.InputChecks;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body that adds a location; without a time zone it keeps the merchant's time.
public record NewLocation(
        String name,
        @Nullable String timeZone,
        @Nullable String address,
        Location.@Nullable Point point) {

    static final int NAME_MAX = 100;
    static final int ADDRESS_MAX = 300;

    /// Throws for what is wrong with it.
    public void check() {
        new InputChecks()
                .text("/name", name, NAME_MAX)
                .zone("/time_zone", timeZone)
                .text("/address", address, ADDRESS_MAX)
                .that("/point", "invalid.point", point == null || point.onEarth())
                .done();
    }

    /// The location that it becomes.
    public Location location(UUID id) {
        var zone = timeZone == null ? null : ZoneId.of(timeZone);
        return new Location(id, name, address, point, zone, false);
    }
}
