package dev.stampbook.platform.write;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Tells whether those who left something behind that acts for them may still act themselves.
///
/// A link that stamps for a staff member is worth as much as her sign-in. The module that knows
/// the credentials implements this; whoever carries out what somebody left asks.
public interface Authority {

    /// Those of the devices and keys that may still do this at the instant.
    Set<UUID> still(MerchantId merchant, Collection<Actor> left, Right right, Instant now);

    /// The same, held until the transaction ends: nobody is signed out, revoked or switched off in
    /// between.
    Set<UUID> hold(MerchantId merchant, Collection<Actor> left, Right right, Instant now);
}
