package dev.stampbook.access;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import org.jspecify.annotations.Nullable;

/// A staff member as the API shows her.
public record StaffView(
        String id,
        String name,
        String login,
        String location,
        Role role,
        @Nullable String email,
        boolean disabled) {

    static StaffView of(StaffMember member, String prefix) {
        return new StaffView(
                PublicId.of(IdKind.STAFF_MEMBER, member.id()),
                member.name(),
                member.fullLogin(prefix),
                PublicId.of(IdKind.LOCATION, member.location()),
                member.role(),
                member.email(),
                member.disabled());
    }
}
