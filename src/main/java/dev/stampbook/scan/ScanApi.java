package dev.stampbook.scan;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The counter over the public API. At a counter a refusal is a normal answer: 200, like all
/// others.
@RestController
class ScanApi {

    private final ScanDesk desk;
    private final FailedLookups failures;
    private final Waist waist;
    private final Clock clock;

    ScanApi(ScanDesk desk, FailedLookups failures, Waist waist, Clock clock) {
        this.desk = desk;
        this.failures = failures;
        this.waist = waist;
        this.clock = clock;
    }

    /// Takes a scan; the same scan id gives the same answer for ever.
    @PostMapping("/api/v1/scans")
    @Refuses(value = WebRefusal.class, only = "not_found")
    Reply<ScanOutcome> create(Caller caller, @RequestBody ScanBody body) {
        caller.require(body.action() == Scan.Action.REDEEM ? Right.REDEEM : Right.STAMP);
        failures.admit(caller);
        var actor = caller.actorAt(body.location());
        var scan = body.read(actor, clock.instant(), caller.languages());
        return Reply.of(waist.take(desk, caller.call(scan, outcome -> told(caller, outcome))));
    }

    private Answer told(Caller caller, ScanOutcome outcome) {
        if (outcome instanceof ScanOutcome.Unknown) {
            failures.note(caller);
        }
        return caller.ok(outcome);
    }
}
