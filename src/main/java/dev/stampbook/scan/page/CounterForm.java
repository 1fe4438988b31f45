package dev.stampbook.scan.page;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.scan.Scan;
import dev.stampbook.scan.ScanMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the counter sends, by form or by script: a text (`read` by a camera, or typed) or a `card`
/// that was looked up, or the scan it goes on from with what was chosen; `undo` names a stamp entry
/// or a redemption to take back, `taken_at` is said by a device that had no line. Whatever is
/// malformed is read as something that finds nothing, and an amount that is none as not given: it
/// is asked for again.
record CounterForm(
        @Nullable String scan_id,
        @Nullable String mode,
        @Nullable String text,
        @Nullable String read,
        @Nullable String card,
        @Nullable String answers,
        @Nullable String action,
        @Nullable String voucher,
        @Nullable String stamps,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String taken_at,
        @Nullable String undo) {

    private static final UUID NOTHING = new UUID(0, 0);

    boolean autopilot() {
        return "autopilot".equals(mode);
    }

    boolean redeems() {
        return "redeem".equals(action);
    }

    Scan scan(Caller caller, Instant now) {
        return new Scan(
                uuid(scan_id),
                caller.actor(),
                autopilot() ? ScanMode.AUTOPILOT : ScanMode.MANUAL,
                shown(),
                new Scan.Wish(
                        wanted(), chosen(), Typed.count(stamps), Typed.bill(amount, currency)),
                new Scan.Times(taken(), now),
                caller.languages());
    }

    private Scan.Shown shown() {
        if (answers != null) {
            return new Scan.Shown.Before(uuid(answers));
        }
        if (card != null) {
            return new Scan.Shown.Chosen(PublicId.parse(IdKind.CARD, card).orElse(NOTHING));
        }
        var shown = text == null ? "" : text;
        return read == null ? new Scan.Shown.Typed(shown) : new Scan.Shown.Scanned(shown);
    }

    private Scan.@Nullable Action wanted() {
        return switch (action == null ? "" : action.toLowerCase(Locale.ROOT)) {
            case "stamp" -> Scan.Action.STAMP;
            case "redeem" -> Scan.Action.REDEEM;
            default -> null;
        };
    }

    private @Nullable UUID chosen() {
        return voucher == null ? null : PublicId.parse(IdKind.VOUCHER, voucher).orElse(NOTHING);
    }

    private @Nullable Instant taken() {
        try {
            return taken_at == null ? null : Instant.parse(taken_at);
        } catch (DateTimeException none) {
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

    /// A mask, so that no token reaches a log.
    @Override
    public String toString() {
        return "CounterForm[…]";
    }
}
