package dev.stampbook.access.kiosk;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a PIN may be, and how the journal names a kiosk.
public final class KioskPins {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4,8}");

    private KioskPins() {}

    /// Whether somebody may choose this PIN.
    public static boolean acceptable(String pin) {
        return SHAPE.matcher(pin).matches();
    }

    static Map<String, String> about(UUID device) {
        return Map.of("device", PublicId.of(IdKind.DEVICE, device));
    }
}
