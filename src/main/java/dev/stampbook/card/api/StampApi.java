package dev.stampbook.card.api;

import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.Reversing;
import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.card.Stamping;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.DryRun;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.RewardRefusal;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Stamps and their reversal over the public API.
@RestController
class StampApi {

    private final Stamping stamping;
    private final Reversing reversing;
    private final ViewingCards viewing;
    private final Waist waist;
    private final Clock clock;

    StampApi(
            Stamping stamping,
            Reversing reversing,
            ViewingCards viewing,
            Waist waist,
            Clock clock) {
        this.stamping = stamping;
        this.reversing = reversing;
        this.viewing = viewing;
        this.waist = waist;
        this.clock = clock;
    }

    /// Stamps a card.
    @PostMapping("/api/v1/cards/{card}/stamps")
    @ResponseStatus(HttpStatus.CREATED)
    @DryRun
    @Refuses(
            value = {CardRefusal.class, RewardRefusal.class},
            only = {
                "card_closed",
                "card_complete",
                "card_expired",
                "program_archived",
                "program_stopped",
                "amount_required",
                "currency_mismatch",
                "scan_limit_reached",
                "cooldown_running",
                "daily_limit_reached",
                "pool_empty"
            })
    Reply<StampView> create(Caller caller, @PathVariable String card, @RequestBody NewStamp body) {
        caller.require(Right.STAMP);
        if (body.at() != null) {
            caller.require(Right.BACKDATE);
        }
        var wish = body.read(caller.actorAt(body.location()), card, clock.instant());
        return Reply.of(waist.take(stamping, caller.call(wish, outcome -> told(caller, outcome))));
    }

    /// Takes a stamp entry back, with everything that it granted.
    @PostMapping("/api/v1/stamps/{id}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    @DryRun
    @Refuses(
            value = CardRefusal.class,
            only = {
                "card_closed",
                "stamp_not_reversible",
                "reversal_window_over",
                "already_reversed"
            })
    Reply<ReversalView> update(
            Caller caller, @PathVariable String id, @RequestBody ReversalBody body) {
        var actor = caller.require(Right.STAMP).actor();
        var stamp = PublicId.parse(IdKind.STAMP, id).orElseThrow(() -> new NotFound("stamp"));
        var reason = body.checked().reason();
        var wish = new Reversing.ToReverse(actor, stamp, reason, clock.instant());
        return Reply.of(waist.take(reversing, caller.call(wish, outcome -> told(caller, outcome))));
    }

    private Answer told(Caller caller, StampOutcome outcome) {
        return switch (outcome) {
            case StampOutcome.Stamped stamped ->
                    caller.created(viewing.stamp(stamped, caller.dryRun()));
            // Nobody is asked over the API: whoever calls has decided.
            case StampOutcome.Question _ ->
                    caller.refused(Refused.because(CardRefusal.COOLDOWN_RUNNING));
            case StampOutcome.NotStamped(var why, var hand) ->
                    caller.refused(why.in(hand.merchant().zoneOf(caller.actor().location())));
            case StampOutcome.Absent() -> caller.absent();
        };
    }

    private Answer told(Caller caller, ReversalOutcome outcome) {
        return switch (outcome) {
            case ReversalOutcome.Reversed reversed ->
                    caller.created(ReversalView.of(reversed, viewing.view(reversed.hand())));
            case ReversalOutcome.NotReversed(var why) -> caller.refused(why);
            case ReversalOutcome.Absent() -> caller.absent();
        };
    }
}
