package dev.stampbook.scan;

import dev.stampbook.platform.Refused;
import dev.stampbook.platform.code.Totp;
import dev.stampbook.scan.EarlierScan.LiveStep;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether what was shown is live: each step of a rotating code is accepted once, and none that is
/// older than one accepted before.
final class Proofs {

    /// How long a scan of a rotating code may be followed up as live.
    static final Duration HANDLE = Duration.ofMinutes(2);

    /// A camera reads what it sees many times a second: within this time it gets its own answer.
    private static final Duration SAME_LOOK = Duration.ofSeconds(10);

    private final Map<LiveStep, EarlierScan> earlier = new HashMap<>();
    private final Map<LiveStep, Scan> together = new HashMap<>();
    private final Map<UUID, Long> latest = new HashMap<>();

    Proofs(List<EarlierScan> usedSteps) {
        for (var scan : usedSteps) {
            var step = Objects.requireNonNull(scan.liveStep());
            earlier.put(step, scan);
            latest.merge(step.subject(), step.step(), Math::max);
        }
    }

    /// What a proof is worth.
    sealed interface Proof {

        /// Nothing that rotates was shown.
        record Still() implements Proof {}

        /// It was live when it was taken, and may be followed up as live until then; `step` is null
        /// when an earlier scan proved it.
        record Lively(@Nullable LiveStep step, Instant until) implements Proof {}

        /// It answers itself.
        record Settled(Intent intent) implements Proof {}
    }

    /// The proof that a rotating text gives; a step that counts is used up by asking.
    Proof of(Scan scan, UUID subject, Subject.Live live) {
        var text = live.text();
        var accepted = Totp.ROTATING_QR.accept(live.key(), text.stated(), text.value(), scan.at());
        return accepted.map(step -> use(scan, new LiveStep(subject, step)))
                .orElseGet(() -> no(ScanRefusal.LIVE_CODE_OLD));
    }

    private Proof use(Scan scan, LiveStep step) {
        var before = earlier.get(step);
        if (before != null) {
            return before.sameHolder(scan) && sameLook(before.received(), scan)
                    ? new Proof.Settled(new Intent.Repeat(before))
                    : no(ScanRefusal.LIVE_CODE_USED);
        }
        var beside = together.get(step);
        if (beside != null) {
            return Objects.equals(beside.actor().id(), scan.actor().id())
                    ? new Proof.Settled(new Intent.SameAs(beside))
                    : no(ScanRefusal.LIVE_CODE_USED);
        }
        if (latest.getOrDefault(step.subject(), Long.MIN_VALUE) > step.step()) {
            return no(ScanRefusal.LIVE_CODE_OLD);
        }
        together.put(step, scan);
        latest.put(step.subject(), step.step());
        return new Proof.Lively(step, scan.at().plus(HANDLE));
    }

    private static boolean sameLook(Instant received, Scan scan) {
        return scan.times().received().isBefore(received.plus(SAME_LOOK));
    }

    private static Proof no(ScanRefusal reason) {
        return new Proof.Settled(new Intent.Refuse(Refused.because(reason)));
    }
}
