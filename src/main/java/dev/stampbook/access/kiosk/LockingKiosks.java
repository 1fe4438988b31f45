package dev.stampbook.access.kiosk;

import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import org.springframework.stereotype.Component;

/// Locks a kiosk that was shown too much, until the PIN.
@Component
public class LockingKiosks {

    private final Kiosks kiosks;
    private final Housekeeping housekeeping;

    LockingKiosks(Kiosks kiosks, Housekeeping housekeeping) {
        this.kiosks = kiosks;
        this.housekeeping = housekeeping;
    }

    /// Locks one that its caller holds.
    public void lock(Changes changes, By by, KioskScope scope) {
        kiosks.save(changes, scope.lockedAt(by.at()));
        housekeeping.note(changes, by, "kiosk.locked", KioskPins.about(scope.device()));
    }
}
