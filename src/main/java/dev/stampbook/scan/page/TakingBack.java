package dev.stampbook.scan.page;

import dev.stampbook.card.Reversing;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.ReversingRedemption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes back what was done at a counter: a stamp, or the use of a voucher. Who may and until when
/// is decided where it is done.
@Component
class TakingBack {

    /// Nobody is asked for a reason at a counter: what is taken back there was not bought.
    private static final String REASON = "sale_cancelled";

    private static final UUID NOTHING = new UUID(0, 0);

    private final Reversing stamps;
    private final ReversingRedemption redemptions;
    private final Waist waist;
    private final CounterDrawing drawing;
    private final Clock clock;

    TakingBack(
            Reversing stamps,
            ReversingRedemption redemptions,
            Waist waist,
            CounterDrawing drawing,
            Clock clock) {
        this.stamps = stamps;
        this.redemptions = redemptions;
        this.waist = waist;
        this.drawing = drawing;
        this.clock = clock;
    }

    /// `done` is the public id of a stamp entry or a redemption; others find nothing.
    CounterAnswer take(Caller caller, String done) {
        var now = clock.instant();
        var redemption = PublicId.parse(IdKind.REDEMPTION, done);
        var told =
                redemption.isPresent()
                        ? redemption(caller, redemption.get(), now)
                        : stamp(caller, PublicId.parse(IdKind.STAMP, done), now);
        return new CounterAnswer("undo", told, now);
    }

    private Told redemption(Caller caller, UUID redemption, Instant now) {
        var actor = caller.require(Right.REDEEM).actor();
        var wish =
                new ReversingRedemption.ToReverse(actor, redemption, REASON, actor.location(), now);
        return drawing.of(caller).tell(waist.perform(redemptions, actor.merchant(), wish));
    }

    private Told stamp(Caller caller, Optional<UUID> entry, Instant now) {
        var actor = caller.require(Right.STAMP).actor();
        var wish = new Reversing.ToReverse(actor, entry.orElse(NOTHING), null, now);
        return drawing.of(caller).tell(waist.perform(stamps, actor.merchant(), wish));
    }
}
