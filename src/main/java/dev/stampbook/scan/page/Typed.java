package dev.stampbook.scan.page;

import dev.stampbook.platform.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers as they are typed at a counter.
final class Typed {

    private static final BigDecimal BILL_MAX = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int STAMPS_DIGITS_MAX = 3;

    private Typed() {}

    /// How many stamps; one goes without saying.
    static @Nullable Integer count(@Nullable String stamps) {
        var number = stamps == null ? "" : stamps.strip();
        return number.matches("[1-9][0-9]*") && number.length() <= STAMPS_DIGITS_MAX
                ? once(Integer.parseInt(number))
                : null;
    }

    private static @Nullable Integer once(int count) {
        return count == 1 ? null : count;
    }

    /// What the bill comes to: `4,50` and `4.50` are the same.
    static @Nullable Money bill(@Nullable String amount, @Nullable String currency) {
        if (currency == null || !Money.known(currency)) {
            return null;
        }
        try {
            var typed = new BigDecimal(amount == null ? "" : amount.strip().replace(',', '.'));
            var minor = typed.movePointRight(new Money(0, currency).digits());
            return minor.signum() > 0 && minor.compareTo(BILL_MAX) <= 0
                    ? new Money(minor.longValueExact(), currency)
                    : null;
        } catch (NumberFormatException none) {
            return null;
        } catch (ArithmeticException finerThanTheCurrency) {
            return null;
        }
    }
}
