package dev.stampbook.setup;

import dev.stampbook.platform.Money;
import org.jspecify.annotations.Nullable;

/// How much it would hurt to give a reward away once too often.
public enum Worth {
    /// Up to two coffees: cheaper than a moment of everybody's time.
    SMALL,
    /// More than that, less than eight coffees.
    FAIR,
    /// Eight coffees and more: worth a trick.
    LARGE;

    private static final long SMALL_TENTHS_MAX = 20;
    private static final long LARGE_TENTHS_MIN = 80;

    /// The worth of an amount; of a currency without a known price level, the middle one.
    public static Worth of(@Nullable Money value) {
        if (value == null) {
            return FAIR;
        }
        return PriceLevel.of(value.currency())
                .map(level -> of(level.tenthsOfCoffee(value)))
                .orElse(FAIR);
    }

    private static Worth of(long tenths) {
        if (tenths <= SMALL_TENTHS_MAX) {
            return SMALL;
        }
        return tenths < LARGE_TENTHS_MIN ? FAIR : LARGE;
    }
}
