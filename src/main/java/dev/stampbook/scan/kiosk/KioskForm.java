package dev.stampbook.scan.kiosk;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.scan.Scan;
import dev.stampbook.scan.ScanMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the script of a kiosk sends: a text that was scanned, or the scan it goes on from with what
/// the customer pressed, and in which language she reads. Whatever is malformed finds nothing.
record KioskForm(
        @Nullable String scan_id,
        @Nullable String text,
        @Nullable String language,
        @Nullable String answers,
        @Nullable String action,
        @Nullable String voucher,
        @Nullable String taken_at) {

    private static final UUID NOTHING = new UUID(0, 0);

    Scan scan(Caller caller, Instant now) {
        return new Scan(
                uuid(scan_id, UUID.randomUUID()),
                caller.actor(),
                ScanMode.KIOSK,
                answers == null
                        ? new Scan.Shown.Scanned(text == null ? "" : text)
                        : new Scan.Shown.Before(uuid(answers, NOTHING)),
                new Scan.Wish(wanted(), chosen(), null, null),
                new Scan.Times(taken(), now),
                languages(caller));
    }

    /// What she chose comes first.
    List<String> languages(Caller caller) {
        return Stream.concat(Stream.ofNullable(language), caller.languages().stream()).toList();
    }

    private Scan.@Nullable Action wanted() {
        return switch (action == null ? "" : action) {
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

    private static UUID uuid(@Nullable String text, UUID otherwise) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            return otherwise;
        }
    }

    /// A mask, so that no token reaches a log.
    @Override
    public String toString() {
        return "KioskForm[…]";
    }
}
