package dev.stampbook.card.link;

import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.link.MakingLinks.MakeOutcome;
import dev.stampbook.card.link.WithdrawingLinks.ToWithdraw;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Join links over the public API, for a till with a screen towards its guests.
@RestController
class JoinLinkApi {

    private final OfferingLinks offering;
    private final WithdrawingLinks withdrawing;
    private final JoinLinks links;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;

    JoinLinkApi(
            OfferingLinks offering,
            WithdrawingLinks withdrawing,
            JoinLinks links,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.offering = offering;
        this.withdrawing = withdrawing;
        this.links = links;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    /// Makes a link that gives a newcomer her card with the stamps of her purchase, once. Its
    /// address is shown here and never again.
    @PostMapping("/api/v1/join-links")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(
            value = {CardRefusal.class, WebRefusal.class},
            only = {
                "program_draft",
                "program_archived",
                "program_stopped",
                "card_expired",
                "amount_required",
                "currency_mismatch",
                "scan_limit_reached",
                "daily_limit_reached",
                "not_found"
            })
    Reply<JoinLinkView> create(Caller caller, @RequestBody NewJoinLink body) {
        caller.require(Right.STAMP);
        var wish = body.read(caller.actorAt(body.location()), clock.instant());
        return Reply.of(
                offering.offer(
                        caller,
                        wish,
                        outcome ->
                                switch (outcome) {
                                    case MakeOutcome.Made made ->
                                            caller.created(
                                                    JoinLinkView.of(
                                                            made.link(),
                                                            made.address(),
                                                            wish.at()));
                                    case MakeOutcome.NotMade(var why) -> caller.refused(why);
                                    case MakeOutcome.Absent() -> caller.absent();
                                }));
    }

    /// One link, without its address, for as long as it is remembered.
    @GetMapping("/api/v1/join-links/{id}")
    JoinLinkView show(Caller caller, @PathVariable String id) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var link = id(id);
        var now = clock.instant();
        return transactions
                .reading(merchant, () -> links.find(merchant, link, now))
                .map(found -> JoinLinkView.of(found, null, now))
                .orElseThrow(() -> new NotFound("join link"));
    }

    /// Withdraws a link; one that is over already stays as it is.
    @DeleteMapping("/api/v1/join-links/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Reply<Void> remove(Caller caller, @PathVariable String id) {
        var actor = caller.require(Right.STAMP).actor();
        var wish = new ToWithdraw(actor, id(id), clock.instant());
        return Reply.of(
                waist.take(
                        withdrawing,
                        caller.call(
                                wish, link -> link.isPresent() ? caller.done() : caller.absent())));
    }

    private static UUID id(String text) {
        return PublicId.parse(IdKind.JOIN_LINK, text).orElseThrow(() -> new NotFound("join link"));
    }
}
