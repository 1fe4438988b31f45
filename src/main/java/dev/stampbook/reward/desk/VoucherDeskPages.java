package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.page.Table;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.reward.ReversingRedemption;
import dev.stampbook.reward.ReversingRedemption.ReverseOutcome;
import dev.stampbook.reward.Voiding;
import dev.stampbook.reward.Voiding.VoidOutcome;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOwners;
import dev.stampbook.reward.api.ShowingVouchers;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One voucher, its end before the use, and the use taken back.
@Controller
class VoucherDeskPages {

    private static final int REASON_MAX = 200;

    private final ShowingVouchers showing;
    private final Voiding voiding;
    private final ReversingRedemption reversing;
    private final VoucherOwners owners;
    private final Transactions transactions;

    VoucherDeskPages(
            ShowingVouchers showing,
            Voiding voiding,
            ReversingRedemption reversing,
            VoucherOwners owners,
            Transactions transactions) {
        this.showing = showing;
        this.voiding = voiding;
        this.reversing = reversing;
        this.owners = owners;
        this.transactions = transactions;
    }

    @GetMapping("/desk/vouchers/{id}")
    Page show(Desk desk, @PathVariable String id) {
        return page(desk, id, null);
    }

    @PostMapping("/desk/vouchers/{id}/void")
    Object remove(
            Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        var actor = desk.require(Right.ISSUE).actor();
        var voucher = showing.get(desk.id(), id);
        var why = new Voiding.Why(actor, reason.strip(), desk.now(), actor.location());
        return settled(
                desk,
                id,
                reason,
                () ->
                        desk.take(
                                voiding,
                                new Voiding.ToVoid(voucher.id(), why),
                                outcome ->
                                        switch (outcome) {
                                            case VoidOutcome.Voided _ ->
                                                    desk.done(
                                                            VoucherTelling.address(id),
                                                            "done.voucher_voided");
                                            case VoidOutcome.NotVoided(var no, var _) ->
                                                    desk.no(no);
                                            case VoidOutcome.Absent() -> desk.absent();
                                        }));
    }

    @PostMapping("/desk/vouchers/{id}/reversal")
    Object update(
            Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        var actor = desk.require(Right.OVERRULE).actor();
        var redemption = showing.get(desk.id(), id).redemption();
        if (redemption == null) {
            return page(desk, id, desk.words().say("refusal.already_reversed"));
        }
        var wish =
                new ReversingRedemption.ToReverse(
                        actor, redemption.id(), reason.strip(), actor.location(), desk.now());
        return settled(
                desk,
                id,
                reason,
                () ->
                        desk.take(
                                reversing,
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case ReverseOutcome.Reversed _ ->
                                                    desk.done(
                                                            VoucherTelling.address(id),
                                                            "done.voucher_reversed");
                                            case ReverseOutcome.NotReversed(var no) -> desk.no(no);
                                            // Whoever may overrule was let in above.
                                            case ReverseOutcome.NotAllowed() -> desk.absent();
                                            case ReverseOutcome.Absent() -> desk.absent();
                                        }));
    }

    private Object settled(Desk desk, String id, String reason, Supplier<Turn> deed) {
        try {
            new InputChecks().text("/reason", reason.strip(), REASON_MAX).done();
        } catch (InvalidInput invalid) {
            return page(desk, id, desk.words().say("vouchers.reason_needed"));
        }
        return switch (deed.get()) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> page(desk, id, said);
        };
    }

    private Page page(Desk desk, String id, @Nullable String refusal) {
        var voucher = showing.get(desk.id(), id);
        var telling = new VoucherTelling(desk, spoken(desk, voucher));
        var page =
                new VoucherDeskPage(
                        desk.frame(desk.told(voucher.offer().title())).refusing(refusal),
                        telling.state(voucher.state(desk.now())),
                        telling.facts(voucher),
                        desk.may(Right.ISSUE) ? print(desk, voucher) : null,
                        telling.acts(voucher));
        return Page.of("reward/desk/voucher", page);
    }

    private Map<UUID, String> spoken(Desk desk, Voucher voucher) {
        var cards = Stream.ofNullable(voucher.owner().card()).toList();
        return transactions.reading(desk.id(), () -> owners.spoken(desk.id(), cards));
    }

    /// The page of a bearer voucher, to be printed or sent; others show on a card.
    private static Table.@Nullable Link print(Desk desk, Voucher voucher) {
        return voucher.owner().equals(Voucher.Owner.BEARER)
                ? new Table.Link(
                        "/v/" + voucher.secrets().viewToken(), desk.words().say("vouchers.print"))
                : null;
    }
}
