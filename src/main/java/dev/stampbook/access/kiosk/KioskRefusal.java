package dev.stampbook.access.kiosk;

import dev.stampbook.platform.Refusal;

/// Why a kiosk is not let in elsewhere.
public enum KioskRefusal implements Refusal {
    /// The device is a kiosk, and nothing else until the PIN.
    KIOSK_ONLY(403);

    private final int status;

    KioskRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
