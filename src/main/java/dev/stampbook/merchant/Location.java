package dev.stampbook.merchant;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place with a counter; `online` is the virtual one for web shops. Without a zone of its own it
/// keeps the merchant's time.
public record Location(
        UUID id,
        String name,
        @Nullable String address,
        @Nullable Point point,
        @Nullable ZoneId zone,
        boolean online) {

    /// Degrees, WGS 84.
    public record Point(double latitude, double longitude) {

        /// Whether there is such a place.
        boolean onEarth() {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        }
    }
}
