package dev.stampbook.merchant;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import org.jspecify.annotations.Nullable;

/// A location as the API shows it; `online` is the virtual one for web shops.
record LocationView(
        String id,
        String name,
        @Nullable String address,
        Location.@Nullable Point point,
        @Nullable String timeZone,
        boolean online) {

    static LocationView of(Location location) {
        return new LocationView(
                PublicId.of(IdKind.LOCATION, location.id()),
                location.name(),
                location.address(),
                location.point(),
                location.zone() == null ? null : location.zone().getId(),
                location.online());
    }
}
