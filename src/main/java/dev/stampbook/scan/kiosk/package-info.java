/// The counter that faces customers: they show a code themselves and read the answer themselves.
///
/// A kiosk takes scanned codes and gives one stamp, shows how far a card is, and redeems what
/// customers may redeem alone; what staff redeem, only from a code that rotates. It says no names.
/// [KioskDesk] holds the device's scope while it takes a scan, counts what the kiosk was shown
/// lately, and locks it when that is suspicious; see [dev.stampbook.access.kiosk].
///
/// Two people in a row may read two languages: the words of all of them are on the page, and a scan
/// says which one its answer should speak.
///
/// Writes: scan (through the desk). Announces nothing. Warning: nothing here may lead anywhere
/// else.
@NullMarked
package dev.stampbook.scan.kiosk;

import org.jspecify.annotations.NullMarked;
