package dev.stampbook.scan.page;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.scan.Scan;
import dev.stampbook.scan.ScanMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the counter's forms send: a text, or the scan they go on from with what was chosen; `undo`
/// names a stamp entry to take back. Whatever is malformed is read as something that finds nothing,
/// and an amount that is none as not given: it is asked for again.
record CounterForm(
        @Nullable String scan_id,
        @Nullable String text,
        @Nullable String answers,
        @Nullable String action,
        @Nullable String voucher,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String undo) {

    private static final BigDecimal BILL_MAX = BigDecimal.valueOf(1_000_000_000_000L);

    boolean redeems() {
        return "redeem".equals(action);
    }

    Scan scan(Caller caller, Instant now) {
        return new Scan(
                uuid(scan_id),
                caller.actor(),
                ScanMode.MANUAL,
                shown(),
                new Scan.Wish(wanted(), chosen(), null, bill()),
                // The moment stays out of it: the form sent again is the same scan.
                new Scan.Times(null, now),
                caller.languages());
    }

    private Scan.Shown shown() {
        return answers == null
                ? new Scan.Shown.Typed(text == null ? "" : text)
                : new Scan.Shown.Before(uuid(answers));
    }

    private Scan.@Nullable Action wanted() {
        return switch (action == null ? "" : action.toLowerCase(Locale.ROOT)) {
            case "stamp" -> Scan.Action.STAMP;
            case "redeem" -> Scan.Action.REDEEM;
            default -> null;
        };
    }

    private @Nullable UUID chosen() {
        return voucher == null
                ? null
                : PublicId.parse(IdKind.VOUCHER, voucher).orElseGet(() -> new UUID(0, 0));
    }

    /// What the bill comes to: `4,50` and `4.50` are the same.
    private @Nullable Money bill() {
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

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            return UUID.randomUUID();
        }
    }
}
