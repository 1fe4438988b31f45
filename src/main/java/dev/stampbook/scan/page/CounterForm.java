package dev.stampbook.scan.page;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.scan.Scan;
import dev.stampbook.scan.ScanMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the counter's forms send: a text, or the scan they go on from with what was chosen; `undo`
/// names a stamp entry to take back. Whatever is malformed is read as something that finds nothing.
record CounterForm(
        @Nullable String scan_id,
        @Nullable String text,
        @Nullable String answers,
        @Nullable String action,
        @Nullable String voucher,
        @Nullable String undo) {

    boolean redeems() {
        return "redeem".equals(action);
    }

    Scan scan(Actor actor, Instant now, List<String> languages) {
        return new Scan(
                uuid(scan_id),
                actor,
                ScanMode.MANUAL,
                shown(),
                new Scan.Wish(wanted(), chosen(), 1, null),
                // The moment stays out of it: the form sent again is the same scan.
                new Scan.Times(null, now),
                languages);
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

    private static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            return UUID.randomUUID();
        }
    }
}
