package dev.stampbook.access;

import dev.stampbook.platform.Refused;

/// What comes of a wish about a staff member.
public sealed interface StaffOutcome {

    /// The member as she is now; `prefix` completes her login.
    record Kept(StaffMember member, String prefix) implements StaffOutcome {}

    /// The business says no.
    record Declined(Refused reason) implements StaffOutcome {}

    /// There is no such member, or no such location.
    record Absent() implements StaffOutcome {}
}
