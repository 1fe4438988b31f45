package dev.stampbook.scan.kiosk;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.json.Kinds;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.scan.ScanOutcome;
import dev.stampbook.scan.page.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The door of the kiosk's own script.
@RestController
class KioskApi {

    private final KioskDesk desk;
    private final Waist waist;
    private final KioskDrawing drawing;
    private final Clock clock;

    KioskApi(KioskDesk desk, Waist waist, KioskDrawing drawing, Clock clock) {
        this.desk = desk;
        this.waist = waist;
        this.drawing = drawing;
        this.clock = clock;
    }

    /// What a kiosk is answered: as it would tell it, and whether it is locked from now on.
    record KioskAnswer(String kind, @Nullable Told told, boolean locked, Instant now) {}

    @PostMapping("/counter/kiosk/scans")
    KioskAnswer create(Caller caller, @RequestBody KioskForm form) {
        caller.require(Right.STAMP, Right.REDEEM);
        var now = clock.instant();
        var scan = form.scan(caller, now);
        return switch (waist.perform(desk, caller.actor().merchant(), scan)) {
            case KioskOutcome.Locked() -> new KioskAnswer("locked", null, true, now);
            case KioskOutcome.Answered(var outcome, var locked) ->
                    answer(told(caller, form, outcome, scan.id()), outcome, locked, now);
        };
    }

    private Told told(Caller caller, KioskForm form, ScanOutcome outcome, UUID scan) {
        return drawing.of(caller, form.languages(caller)).tell(outcome, scan);
    }

    private static KioskAnswer answer(Told told, ScanOutcome outcome, boolean locked, Instant now) {
        return new KioskAnswer(Kinds.of(outcome.getClass()), told, locked, now);
    }
}
