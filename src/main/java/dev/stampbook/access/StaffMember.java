package dev.stampbook.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who signs in at one location; `login` is hers alone within the merchant.
public record StaffMember(
        UUID id,
        UUID location,
        String name,
        String login,
        Role role,
        @Nullable String email,
        @Nullable Instant disabledAt) {

    /// Whether she was removed.
    boolean disabled() {
        return disabledAt != null;
    }

    StaffMember with(Role otherRole, @Nullable Instant otherDisabledAt) {
        return new StaffMember(id, location, name, login, otherRole, email, otherDisabledAt);
    }

    StaffMember with(String otherName, UUID otherLocation) {
        return new StaffMember(id, otherLocation, otherName, login, role, email, disabledAt);
    }

    StaffMember reachedAt(String otherEmail) {
        return new StaffMember(id, location, name, login, role, otherEmail, disabledAt);
    }

    /// The login with the merchant's prefix, as she types it: `mira@7k2m9`.
    public String fullLogin(String prefix) {
        return login + "@" + prefix;
    }
}
