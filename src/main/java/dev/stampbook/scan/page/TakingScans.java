package dev.stampbook.scan.page;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.json.Kinds;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.scan.ScanDesk;
import dev.stampbook.scan.ScanOutcome;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Takes to the desk what somebody scanned, typed, chose or wants undone, and brings the answer
/// back in words. What is sent twice changes nothing twice.
@Component
class TakingScans {

    private final ScanDesk desk;
    private final FailedLookups failures;
    private final TakingBack takingBack;
    private final Waist waist;
    private final CounterDrawing drawing;
    private final Clock clock;

    TakingScans(
            ScanDesk desk,
            FailedLookups failures,
            TakingBack takingBack,
            Waist waist,
            CounterDrawing drawing,
            Clock clock) {
        this.desk = desk;
        this.failures = failures;
        this.takingBack = takingBack;
        this.waist = waist;
        this.drawing = drawing;
        this.clock = clock;
    }

    CounterAnswer take(Caller caller, CounterForm form) {
        var undo = form.undo();
        return undo == null ? scan(caller, form) : takingBack.take(caller, undo);
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
}
