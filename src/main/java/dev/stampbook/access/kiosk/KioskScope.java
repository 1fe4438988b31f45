package dev.stampbook.access.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The scope of one device: since when its PIN was last right, when it locked itself, how many
/// wrong PINs there were since, and until when no further one is looked at.
public record KioskScope(
        UUID device,
        String pinHash,
        Instant since,
        @Nullable Instant lockedAt,
        int wrong,
        @Nullable Instant closedUntil) {

    /// Thumbs slip.
    private static final int FREE = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_MAX = Duration.ofMinutes(15);
    private static final int DOUBLINGS_MAX = 10;

    /// A device that becomes a kiosk.
    static KioskScope entered(UUID device, String pinHash, Instant now) {
        return new KioskScope(device, pinHash, now, null, 0, null);
    }

    /// Whether it takes no scans until the PIN.
    public boolean locked() {
        return lockedAt != null;
    }

    /// The same, locked.
    public KioskScope lockedAt(Instant now) {
        return new KioskScope(device, pinHash, since, now, wrong, closedUntil);
    }

    /// Whether no PIN is looked at for now.
    boolean closed(Instant now) {
        return closedUntil != null && now.isBefore(closedUntil);
    }

    /// The same with one more attempt, which counts as wrong until it was right.
    KioskScope attempted(Instant now) {
        var count = wrong + 1;
        return new KioskScope(
                device,
                pinHash,
                since,
                lockedAt,
                count,
                count < FREE ? null : now.plus(pause(count - FREE)));
    }

    /// The same after the right PIN.
    KioskScope opened(Instant now) {
        return new KioskScope(device, pinHash, now, null, 0, null);
    }

    private static Duration pause(int further) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(further, DOUBLINGS_MAX));
        return pause.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause;
    }

    /// A mask: even a hash of a PIN is soon guessed.
    @Override
    public String toString() {
        return "KioskScope[%s]".formatted(device);
    }
}
