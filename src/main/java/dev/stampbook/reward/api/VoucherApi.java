package dev.stampbook.reward.api;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.web.contract.FoundAgain;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.Voiding;
import dev.stampbook.reward.Voiding.VoidOutcome;
import dev.stampbook.reward.VoucherView;
import dev.stampbook.reward.issue.Issuing;
import dev.stampbook.reward.issue.Issuing.IssueOutcome;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Vouchers over the public API.
@RestController
class VoucherApi {

    private static final int REASON_LENGTH_MAX = 200;

    private final ReadingVouchers reading;
    private final ShowingVouchers showing;
    private final Issuing issuing;
    private final Voiding voiding;
    private final Waist waist;
    private final Clock clock;

    VoucherApi(
            ReadingVouchers reading,
            ShowingVouchers showing,
            Issuing issuing,
            Voiding voiding,
            Waist waist,
            Clock clock) {
        this.reading = reading;
        this.showing = showing;
        this.issuing = issuing;
        this.voiding = voiding;
        this.waist = waist;
        this.clock = clock;
    }

    /// The body that voids a voucher: why.
    record VoidBody(String reason) {}

    /// Issues a voucher; the same source reference again gives the same voucher, with 200.
    @PostMapping("/api/v1/vouchers")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(
            value = {RewardRefusal.class, WebRefusal.class},
            only = {"pool_empty", "pattern_too_small", "not_found"})
    @FoundAgain("The same source reference again: the voucher that was issued for it.")
    Reply<VoucherView> create(Caller caller, @RequestBody NewVoucher body) {
        var actor = caller.require(Right.ISSUE).actor();
        var wish = reading.read(actor, body);
        var weak = body.form().refusal();
        return weak.isPresent()
                ? Reply.of(caller.refused(weak.get()))
                : Reply.of(waist.take(issuing, caller.call(wish, out -> told(caller, out))));
    }

    private Answer told(Caller caller, IssueOutcome outcome) {
        return switch (outcome) {
            case IssueOutcome.Issued(var voucher, var before) ->
                    before
                            ? caller.ok(showing.view(voucher))
                            : caller.created(showing.view(voucher));
            case IssueOutcome.NotIssued(var refused) -> caller.refused(refused);
        };
    }

    /// One voucher.
    @GetMapping("/api/v1/vouchers/{id}")
    VoucherView show(Caller caller, @PathVariable String id) {
        var merchant = caller.require(Right.READ).actor().merchant();
        return showing.view(showing.get(merchant, id));
    }

    /// Ends a voucher before its use. A code of a pool that was handed out with it is burnt.
    @PostMapping("/api/v1/vouchers/{id}/void")
    @Refuses(
            value = RewardRefusal.class,
            only = {"already_redeemed", "voucher_expired"})
    Reply<VoucherView> update(Caller caller, @PathVariable String id, @RequestBody VoidBody body) {
        var actor = caller.require(Right.ISSUE).actor();
        new InputChecks().text("/reason", body.reason(), REASON_LENGTH_MAX).done();
        var why = new Voiding.Why(actor, body.reason(), clock.instant(), actor.location());
        var wish = new Voiding.ToVoid(ShowingVouchers.id(id), why);
        return Reply.of(
                waist.take(
                        voiding,
                        caller.call(
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case VoidOutcome.Voided(var voucher) ->
                                                    caller.ok(showing.view(voucher));
                                            case VoidOutcome.NotVoided(var refused, var _) ->
                                                    caller.refused(refused);
                                            case VoidOutcome.Absent() -> caller.absent();
                                        })));
    }
}
