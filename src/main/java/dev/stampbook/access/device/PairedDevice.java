package dev.stampbook.access.device;

import dev.stampbook.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device with the staff member who is signed in on it; last used to the hour.
public record PairedDevice(UUID id, UUID staff, Role role, String name, Use use) {

    /// From when to when it may be used, and when it was.
    public record Use(
            Instant signedInAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant signedOutAt) {}

    boolean signedOut() {
        return use.signedOutAt() != null;
    }

    /// Whether it opens anything at the instant.
    public boolean live(Instant now) {
        return !signedOut() && now.isBefore(use.expiresAt());
    }
}
