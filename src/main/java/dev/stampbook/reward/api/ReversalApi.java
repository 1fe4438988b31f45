package dev.stampbook.reward.api;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.Forbidden;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.ReversingRedemption;
import dev.stampbook.reward.ReversingRedemption.ReverseOutcome;
import dev.stampbook.reward.ReversingRedemption.ToReverse;
import dev.stampbook.reward.RewardRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reversals of redemptions over the public API.
@RestController
class ReversalApi {

    private static final int REASON_LENGTH_MAX = 200;

    private final ReversingRedemption reversing;
    private final VoucherViews views;
    private final Waist waist;

    ReversalApi(ReversingRedemption reversing, VoucherViews views, Waist waist) {
        this.reversing = reversing;
        this.views = views;
        this.waist = waist;
    }

    /// The body that takes a redemption back: why.
    record RedemptionReversal(String reason) {}

    /// Takes a redemption back, once and in time: the voucher may be used again.
    @PostMapping("/api/v1/redemptions/{id}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(
            value = RewardRefusal.class,
            only = {"reversal_window_over", "already_reversed"})
    Reply<RedemptionView> update(
            Caller caller, @PathVariable String id, @RequestBody RedemptionReversal body) {
        var actor = caller.require(Right.REDEEM).actor();
        new InputChecks().text("/reason", body.reason(), REASON_LENGTH_MAX).done();
        var redemption =
                PublicId.parse(IdKind.REDEMPTION, id).orElseThrow(() -> new NotFound("redemption"));
        var wish = new ToReverse(actor, redemption, body.reason(), actor.location(), views.now());
        return Reply.of(waist.take(reversing, caller.call(wish, out -> told(caller, out))));
    }

    private Answer told(Caller caller, ReverseOutcome outcome) {
        return switch (outcome) {
            case ReverseOutcome.Reversed(var voucher, var redemption) ->
                    caller.created(RedemptionView.of(redemption, views.view(voucher)));
            case ReverseOutcome.NotReversed(var refused) -> caller.refused(refused);
            // Thrown, it takes nobody else along: the list runs one by one.
            case ReverseOutcome.NotAllowed() -> throw new Forbidden(Right.OVERRULE);
            case ReverseOutcome.Absent() -> caller.absent();
        };
    }
}
