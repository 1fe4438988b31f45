package dev.stampbook.scan.page;

import dev.stampbook.card.Reversing;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.json.Kinds;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.scan.ScanDesk;
import dev.stampbook.scan.ScanOutcome;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes to the desk what somebody scanned, typed, chose or wants undone, and brings the answer
/// back in words. What is sent twice changes nothing twice.
@Component
class TakingScans {

    private final ScanDesk desk;
    private final FailedLookups failures;
    private final Reversing reversing;
    private final Waist waist;
    private final CounterDrawing drawing;
    private final Clock clock;

    TakingScans(
            ScanDesk desk,
            FailedLookups failures,
            Reversing reversing,
            Waist waist,
            CounterDrawing drawing,
            Clock clock) {
        this.desk = desk;
        this.failures = failures;
        this.reversing = reversing;
        this.waist = waist;
        this.drawing = drawing;
        this.clock = clock;
    }

    CounterAnswer take(Caller caller, CounterForm form) {
        var undo = form.undo();
        return undo == null ? scan(caller, form) : undo(caller, undo);
    }

    private CounterAnswer scan(Caller caller, CounterForm form) {
        caller.require(form.redeems() ? Actor.Right.REDEEM : Actor.Right.STAMP);
        failures.admit(caller);
        var now = clock.instant();
        var scan = form.scan(caller, now);
        var outcome = waist.perform(desk, caller.actor().merchant(), scan);
        if (outcome instanceof ScanOutcome.Unknown) {
            failures.note(caller);
        }
        var told = drawing.of(caller).tell(outcome, scan.id());
        return new CounterAnswer(Kinds.of(outcome.getClass()), told, now);
    }

    private CounterAnswer undo(Caller caller, String stamp) {
        caller.require(Actor.Right.STAMP);
        var now = clock.instant();
        var entry = PublicId.parse(IdKind.STAMP, stamp).orElseGet(() -> new UUID(0, 0));
        var wish = new Reversing.ToReverse(caller.actor(), entry, null, now);
        var outcome = waist.perform(reversing, caller.actor().merchant(), wish);
        return new CounterAnswer("undo", drawing.of(caller).tell(outcome), now);
    }
}
