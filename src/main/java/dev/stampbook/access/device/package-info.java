/// The devices that people are signed in on, for whoever answers for them.
///
/// A device's token is its session: whoever signs a device out ends the session, and it is refused
/// at the next call. A phone that was lost, a tablet that was sold and a browser that nobody knows
/// are seen by name, first and last use.
///
/// Writes: device. Announces: device.signed_out. Warning: only owners touch the devices of owners.
@NullMarked
package dev.stampbook.access.device;

import org.jspecify.annotations.NullMarked;
