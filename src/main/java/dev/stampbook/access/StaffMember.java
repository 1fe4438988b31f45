package dev.stampbook.access;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{1,40}");

    /// Whether she was removed.
    public boolean disabled() {
        return disabledAt != null;
    }

    /// The same with another role, and removed or not.
    public StaffMember with(Role otherRole, @Nullable Instant otherDisabledAt) {
        return new StaffMember(id, location, name, login, otherRole, email, otherDisabledAt);
    }

    /// The same with another name and place.
    public StaffMember with(String otherName, UUID otherLocation) {
        return new StaffMember(id, otherLocation, otherName, login, role, email, disabledAt);
    }

    StaffMember reachedAt(String otherEmail) {
        return new StaffMember(id, location, name, login, role, otherEmail, disabledAt);
    }

    /// Whether somebody may be called so where she signs in; logins are typed on phones, which
    /// begin words with a capital.
    public static boolean fits(String login) {
        return LOGIN.matcher(login.toLowerCase(Locale.ROOT)).matches();
    }

    /// The login with the merchant's prefix, as she types it: `mira@7k2m9`.
    public String fullLogin(String prefix) {
        return login + "@" + prefix;
    }
}
