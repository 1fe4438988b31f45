package dev.stampbook.card.desk;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.Reversing;
import dev.stampbook.card.Reversing.ReversalOutcome;
import dev.stampbook.card.StampEntry;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.card.Stamping;
import dev.stampbook.card.enrol.Closing;
import dev.stampbook.card.enrol.Closing.CloseOutcome;
import dev.stampbook.customer.erase.Erasing;
import dev.stampbook.customer.holding.Erasure.Erased;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is done with a card by hand: a stamp and its undo, its end, and the end of what is known of
/// its customer.
@Controller
class CardActPages {

    private final CardFile file;
    private final Transactions transactions;
    private final Stamping stamping;
    private final Reversing reversing;
    private final Closing closing;
    private final Erasing erasing;

    CardActPages(
            CardFile file,
            Transactions transactions,
            Stamping stamping,
            Reversing reversing,
            Closing closing,
            Erasing erasing) {
        this.file = file;
        this.transactions = transactions;
        this.stamping = stamping;
        this.reversing = reversing;
        this.closing = closing;
        this.erasing = erasing;
    }

    /// Adds one stamp. Whoever presses this at a desk has decided: nobody is asked again.
    @PostMapping("/desk/cards/{id}/stamps")
    Object stamp(Desk desk, @PathVariable String id) {
        var actor = desk.require(Right.STAMP).actor();
        var wish =
                new Stamping.ToStamp(
                        actor,
                        new CardRef.ById(card(desk, id).card().id()),
                        1,
                        null,
                        StampEntry.Mode.MANUAL,
                        true,
                        desk.now(),
                        null,
                        null);
        return settled(desk, id, desk.take(stamping, wish, outcome -> told(desk, id, outcome)));
    }

    private static Answer told(Desk desk, String id, StampOutcome outcome) {
        return switch (outcome) {
            case StampOutcome.Stamped _ -> desk.done(address(id), "done.card_stamped");
            case StampOutcome.Question _ -> desk.no(Refused.because(CardRefusal.COOLDOWN_RUNNING));
            case StampOutcome.NotStamped(var why, var hand) ->
                    desk.no(why.in(hand.merchant().zoneOf(desk.actor().location())));
            case StampOutcome.Absent() -> desk.absent();
        };
    }

    /// Takes the newest stamp back.
    @PostMapping("/desk/cards/{id}/undo/{stamp}")
    Object undo(Desk desk, @PathVariable String id, @PathVariable String stamp) {
        var actor = desk.require(Right.STAMP).actor();
        var entry = PublicId.parse(IdKind.STAMP, stamp).orElseThrow(() -> new NotFound("stamp"));
        var wish = new Reversing.ToReverse(actor, entry, null, desk.now());
        return settled(
                desk,
                id,
                desk.take(
                        reversing,
                        wish,
                        outcome ->
                                switch (outcome) {
                                    case ReversalOutcome.Reversed _ ->
                                            desk.done(address(id), "done.card_undone");
                                    case ReversalOutcome.NotReversed(var why) -> desk.no(why);
                                    case ReversalOutcome.Absent() -> desk.absent();
                                }));
    }

    /// Closes the card for good.
    @PostMapping("/desk/cards/{id}/close")
    Object close(Desk desk, @PathVariable String id) {
        var actor = desk.require(Right.MANAGE).actor();
        var wish = new Closing.ToClose(actor, new CardRef.ById(id(id)), desk.now());
        return settled(
                desk,
                id,
                desk.take(
                        closing,
                        wish,
                        outcome ->
                                switch (outcome) {
                                    case CloseOutcome.Closed _ ->
                                            desk.done(address(id), "done.card_closed");
                                    case CloseOutcome.NotClosed(var why) -> desk.no(why);
                                    case CloseOutcome.Absent() -> desk.absent();
                                }));
    }

    /// Erases the customer of the card, with everything that is known of her.
    @PostMapping("/desk/cards/{id}/erase")
    Object erase(Desk desk, @PathVariable String id) {
        var actor = desk.require(Right.MANAGE, Right.CUSTOMERS).actor();
        var wish = new Erased(card(desk, id).customer().id(), actor, desk.now());
        return settled(
                desk,
                id,
                desk.take(
                        erasing,
                        wish,
                        known ->
                                known
                                        ? desk.done("/desk/cards", "done.customer_erased")
                                        : desk.absent()));
    }

    private Object settled(Desk desk, String id, Turn turn) {
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> file.page(desk, id, said);
        };
    }

    private CardInHand card(Desk desk, String id) {
        return transactions.reading(desk.id(), () -> file.get(desk, id));
    }

    private static UUID id(String text) {
        return PublicId.parse(IdKind.CARD, text).orElseThrow(() -> new NotFound("card"));
    }

    private static String address(String id) {
        return "/desk/cards/" + PublicId.of(IdKind.CARD, id(id));
    }
}
