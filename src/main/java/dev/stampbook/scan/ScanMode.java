package dev.stampbook.scan;

import dev.stampbook.card.StampEntry;

/// How a counter works: by hand, facing the customer, or with nothing to press.
public enum ScanMode {
    MANUAL(StampEntry.Mode.MANUAL),
    KIOSK(StampEntry.Mode.KIOSK),
    AUTOPILOT(StampEntry.Mode.AUTOPILOT);

    private final StampEntry.Mode stamps;

    ScanMode(StampEntry.Mode stamps) {
        this.stamps = stamps;
    }

    /// The mode whose limits count for its stamps.
    StampEntry.Mode stamps() {
        return stamps;
    }
}
