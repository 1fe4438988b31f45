package dev.stampbook.setup;

import dev.stampbook.platform.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// An amount as it is typed: `4,50` and `4.50` are the same, `1 500` is fifteen hundred.
public final class Amount {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int LENGTH_MAX = 20;

    private Amount() {}

    /// The amount, when the text is one that can be paid in that currency.
    public static Optional<Money> read(String typed, String currency) {
        var plain = typed.replaceAll("[\\s\\u00a0\\u202f\\u200e\\u200f']", "").replace(',', '.');
        if (plain.length() > LENGTH_MAX || !plain.matches("[0-9]+(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        var minor = new BigDecimal(plain).movePointRight(new Money(0, currency).digits());
        var whole = minor.stripTrailingZeros().scale() <= 0;
        return whole && minor.signum() > 0 && minor.compareTo(MOST) <= 0
                ? Optional.of(new Money(minor.longValueExact(), currency))
                : Optional.empty();
    }

    /// The amount as it would be typed.
    public static String write(Money money) {
        return BigDecimal.valueOf(money.value(), money.digits()).toPlainString();
    }
}
