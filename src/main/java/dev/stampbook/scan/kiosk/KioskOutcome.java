package dev.stampbook.scan.kiosk;

import dev.stampbook.scan.ScanOutcome;

/// What came of a scan at a kiosk.
sealed interface KioskOutcome {

    /// It was taken; with it the kiosk may have locked itself.
    record Answered(ScanOutcome outcome, boolean locked) implements KioskOutcome {}

    /// The kiosk is locked, and the scan was not looked at.
    record Locked() implements KioskOutcome {}
}
