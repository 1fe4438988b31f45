/// The kiosk: a device that faces customers and can do nothing else.
///
/// Whoever enters the scope chooses a PIN; from then on every other route answers the device as not
/// allowed, until the PIN was checked here, on the server. Wrong PINs back off. A kiosk that is
/// shown too many strange codes, or too many cards in a while, locks itself until the PIN.
///
/// Words: kiosk, PIN, lock. Writes: kiosk. Announces: kiosk.entered, kiosk.left, kiosk.locked.
/// Warning: an attempt is counted before the PIN is checked, so that many at once are not one.
@NamedInterface("kiosk")
@NullMarked
package dev.stampbook.access.kiosk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
