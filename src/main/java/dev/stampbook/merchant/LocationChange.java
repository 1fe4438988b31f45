package dev.stampbook.merchant;

import dev.stampbook.platform.web.InputChecks;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The body that changes a location.
public record LocationChange(
        @Nullable String name,
        @Nullable String timeZone,
        @Nullable String address,
        Location.@Nullable Point point) {

    /// Throws for what is wrong with it.
    public void check() {
        new InputChecks()
                .text("/name", name, NewLocation.NAME_MAX)
                .zone("/time_zone", given(timeZone))
                .text("/address", given(address), NewLocation.ADDRESS_MAX)
                .that("/point", "invalid.point", point == null || point.onEarth())
                .done();
    }

    /// The location as it is then.
    public Location changed(Location before) {
        return new Location(
                before.id(),
                name == null ? before.name() : name,
                address == null ? before.address() : given(address),
                point == null ? before.point() : point,
                timeZone == null ? before.zone() : zone(given(timeZone)),
                before.online());
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
