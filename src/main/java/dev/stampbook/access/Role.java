package dev.stampbook.access;

import dev.stampbook.platform.Actor.Right;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a staff member is, and so what she may do.
public enum Role {
    STAFF,
    ANALYST,
    MANAGER,
    OWNER;

    /// The rights that come with the role.
    public Set<Right> rights() {
        return switch (this) {
            case STAFF -> EnumSet.of(Right.READ, Right.STAMP, Right.REDEEM);
            case ANALYST -> EnumSet.of(Right.READ, Right.DESK);
            case MANAGER -> EnumSet.complementOf(EnumSet.of(Right.KEYS));
            case OWNER -> EnumSet.allOf(Right.class);
        };
    }

    /// The rights that no scope of a key gives.
    Set<Right> personal() {
        var personal = EnumSet.of(Right.OVERRULE, Right.KEYS);
        personal.retainAll(rights());
        return personal;
    }

    static Role of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
