package dev.stampbook.reward.api;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.DryRun;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.web.pace.FailedLookups;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.Redeeming;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Redemption.Channel;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.ToRedeem.Target;
import dev.stampbook.reward.VoucherOffer.Proof;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Redemptions over the public API.
@RestController
class RedemptionApi {

    private final Redeeming redeeming;
    private final ChoosingVouchers choosing;
    private final FailedLookups failures;
    private final VoucherViews views;
    private final Waist waist;

    RedemptionApi(
            Redeeming redeeming,
            ChoosingVouchers choosing,
            FailedLookups failures,
            VoucherViews views,
            Waist waist) {
        this.redeeming = redeeming;
        this.choosing = choosing;
        this.failures = failures;
        this.views = views;
        this.waist = waist;
    }

    /// Redeems the voucher in the path.
    @PostMapping("/api/v1/vouchers/{id}/redemption")
    @ResponseStatus(HttpStatus.CREATED)
    @DryRun
    @Refuses(
            value = RewardRefusal.class,
            only = {
                "already_redeemed",
                "voucher_voided",
                "voucher_expired",
                "not_active_yet",
                "program_stopped",
                "wrong_redemption_path",
                "proof_required",
                "wrong_location",
                "outside_hours",
                "blackout_date",
                "amount_required",
                "currency_mismatch",
                "below_minimum_bill"
            })
    Reply<RedemptionView> update(
            Caller caller, @PathVariable String id, @RequestBody RedeemBody body) {
        caller.require(Right.REDEEM);
        var voucher = PublicId.parse(IdKind.VOUCHER, id).orElseThrow(() -> new NotFound("voucher"));
        return redeem(caller, new Target.ById(voucher), body.bare());
    }

    /// Redeems what was shown to a till: a redeem code or voucher number, or a voucher's token.
    @PostMapping("/api/v1/redemptions")
    @ResponseStatus(HttpStatus.CREATED)
    @DryRun
    @Refuses(
            value = {RewardRefusal.class, WebRefusal.class},
            only = {
                "already_redeemed",
                "voucher_voided",
                "voucher_expired",
                "not_active_yet",
                "program_stopped",
                "wrong_redemption_path",
                "proof_required",
                "wrong_location",
                "outside_hours",
                "blackout_date",
                "amount_required",
                "currency_mismatch",
                "below_minimum_bill",
                "code_is_shared",
                "choose_voucher",
                "not_found"
            })
    Reply<RedemptionView> create(Caller caller, @RequestBody RedeemBody body) {
        caller.require(Right.REDEEM);
        failures.admit(caller);
        var shown = body.showing();
        return shown.token() == null ? byCode(caller, shown) : byToken(caller, shown);
    }

    private Reply<RedemptionView> byCode(Caller caller, RedeemBody body) {
        var code = Objects.requireNonNull(body.code());
        if (body.card() == null) {
            return redeem(caller, new Target.ByText(code), body);
        }
        var owner = choosing.owner(caller.actor().merchant(), body.card());
        if (owner.isEmpty()) {
            failures.note(caller);
            throw new NotFound("card");
        }
        return redeem(caller, new Target.ByCodeOf(code, owner.get()), body);
    }

    private Reply<RedemptionView> byToken(Caller caller, RedeemBody body) {
        var token = Objects.requireNonNull(body.token());
        return choosing.owner(caller.actor().merchant(), token)
                .map(
                        owner ->
                                Reply.<RedemptionView>of(
                                        waist.take(choosing, caller.call(owner, caller::refused))))
                .orElseGet(() -> redeem(caller, new Target.ByToken(token), body));
    }

    private Reply<RedemptionView> redeem(Caller caller, Target target, RedeemBody body) {
        var actor = caller.actorAt(body.location());
        var wish =
                new ToRedeem(
                        actor,
                        target,
                        actor.kind() == Actor.Kind.API_KEY ? Channel.TILL : Channel.STAFF,
                        Proof.ANY,
                        body.bill(),
                        actor.location(),
                        views.now());
        return Reply.of(waist.take(redeeming, caller.call(wish, out -> told(caller, out))));
    }

    private Answer told(Caller caller, RedeemOutcome outcome) {
        return switch (outcome) {
            case RedeemOutcome.Redeemed(var voucher, var redemption) ->
                    caller.created(RedemptionView.of(redemption, views.view(voucher)));
            case RedeemOutcome.NotRedeemed(var refused, var _) -> caller.refused(refused);
            case RedeemOutcome.Absent() -> {
                failures.note(caller);
                yield caller.absent();
            }
        };
    }
}
