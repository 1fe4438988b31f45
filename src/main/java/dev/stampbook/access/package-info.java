/// Access: who may do what, from where.
///
/// A staff member has a role and stands at a location. She signs in on a device, whose token is the
/// session; other systems act with an API key that is bound to a staff member and has scopes of its
/// own. Either way a request gets one actor, made anew each time: a member disabled, a key revoked,
/// a device signed out, a merchant suspended is refused at the next call.
///
/// Writes: staff_member, device, api_key, invite. Announces: merchant.added, staff.added,
/// staff.changed, staff.readmitted, password.changed, device.signed_in, device.signed_out,
/// api_key.added, api_key.revoked. Warning: secrets are shown once and stored as fingerprints;
/// never log one.
@NullMarked
@ApplicationModule(displayName = "Access")
package dev.stampbook.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
