package dev.stampbook.scan;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.InvalidInput.Problem;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.PublicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The body of a scan: what was shown by exactly one of `token`, `number` and, for a follow-up,
/// `answers` alone.
record ScanBody(
        UUID scanId,
        @Nullable String token,
        @Nullable String number,
        ScanMode mode,
        Scan.@Nullable Action action,
        @Nullable String voucher,
        @Nullable Integer stamps,
        @Nullable Money amount,
        @Nullable UUID answers,
        @Nullable Instant takenAt,
        @Nullable String location) {

    private static final int STAMPS_MAX = 1_000;
    private static final long AMOUNT_MAX = 1_000_000_000_000L;

    /// A mask, so that no token reaches a log.
    @Override
    public String toString() {
        return "ScanBody[%s]".formatted(scanId);
    }

    /// The scan meant, or [InvalidInput] with what is wrong.
    Scan read(Actor actor, Instant received, List<String> languages) {
        InvalidInput.unless(problems());
        return new Scan(
                scanId,
                actor,
                mode,
                shown(),
                new Scan.Wish(action, chosen(), stamps, amount),
                new Scan.Times(takenAt, received),
                languages);
    }

    private Scan.Shown shown() {
        if (answers != null) {
            return new Scan.Shown.Before(answers);
        }
        return token == null
                ? new Scan.Shown.Typed(number == null ? "" : number)
                : new Scan.Shown.Scanned(token);
    }

    /// An id that is none of a voucher's finds nothing, like one of another merchant.
    private @Nullable UUID chosen() {
        return voucher == null
                ? null
                : PublicId.parse(IdKind.VOUCHER, voucher).orElseGet(() -> new UUID(0, 0));
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (answers == null && Stream.of(token, number).filter(this::given).count() != 1) {
            problems.add(Problem.at("/token", "scan.invalid.shown"));
        }
        if (stamps != null && (stamps < 1 || stamps > STAMPS_MAX)) {
            problems.add(range("/stamps", STAMPS_MAX));
        }
        if (amount != null && (amount.value() < 1 || amount.value() > AMOUNT_MAX)) {
            problems.add(range("/amount/value", AMOUNT_MAX));
        }
        if (mode == ScanMode.KIOSK) {
            problems.addAll(atKiosk());
        }
        return problems;
    }

    private static Problem range(String pointer, long max) {
        return new Problem(pointer, "invalid.range", Map.of("min", 1, "max", max));
    }

    /// A kiosk takes scanned tokens and gives one stamp.
    private List<Problem> atKiosk() {
        return Stream.of(
                        Problem.at(number == null ? "" : "/number", "scan.invalid.kiosk"),
                        Problem.at(
                                stamps == null || stamps == 1 ? "" : "/stamps",
                                "scan.invalid.kiosk"),
                        Problem.at(amount == null ? "" : "/amount", "scan.invalid.kiosk"))
                .filter(problem -> !problem.pointer().isEmpty())
                .toList();
    }

    private boolean given(@Nullable String text) {
        return text != null;
    }
}
