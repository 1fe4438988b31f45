/// The counter: somebody shows something, and the desk answers what happened.
///
/// A [Scan] carries the text that was scanned or typed; [Token] says what such a text may be, in
/// the order in which it is tried. [ScanDesk] finds the card or voucher behind it, decides what the
/// scan asks for, stamps and redeems through `card` and `reward` inside one transaction, and keeps
/// the scan with its answer, so that the same scan id gives the same answer for ever. A yes to a
/// question, the choice of a voucher and an amount are new scans that name the first one.
///
/// Words: scan, token, manual, kiosk, autopilot. Writes: scan. Announces nothing: what happened is
/// announced by the modules that did it. Warning: a scanned text is hostile until it was found; it
/// is bounded, never stored and never shown.
@NullMarked
@ApplicationModule(displayName = "Scan")
package dev.stampbook.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
