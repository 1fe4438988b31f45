package dev.stampbook.card.api;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.CardRefusal;
import dev.stampbook.card.enrol.Closing;
import dev.stampbook.card.enrol.Closing.CloseOutcome;
import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.How;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.customer.ReadingPersons;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.WebRefusal;
import dev.stampbook.platform.web.contract.FoundAgain;
import dev.stampbook.platform.write.Answer;
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

/// Cards over the public API.
@RestController
class CardApi {

    private final Enrolling enrolling;
    private final Closing closing;
    private final ReadingPersons reading;
    private final ViewingCards viewing;
    private final Waist waist;
    private final Clock clock;

    CardApi(
            Enrolling enrolling,
            Closing closing,
            ReadingPersons reading,
            ViewingCards viewing,
            Waist waist,
            Clock clock) {
        this.enrolling = enrolling;
        this.closing = closing;
        this.reading = reading;
        this.viewing = viewing;
        this.waist = waist;
        this.clock = clock;
    }

    /// Gives a card; the same person again gets the same card, with 200.
    @PostMapping("/api/v1/cards")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(
            value = {CardRefusal.class, WebRefusal.class},
            only = {
                "program_draft",
                "program_archived",
                "program_stopped",
                "card_expired",
                "not_found"
            })
    @FoundAgain("The same person again: the card that she has.")
    Reply<CardView> create(Caller caller, @RequestBody NewCard body) {
        caller.require(Right.STAMP);
        if (body.customer() != null) {
            caller.require(Right.CUSTOMERS);
        }
        var actor = caller.actor();
        var person = reading.read(actor.merchant(), body.person());
        var join = new ToJoin(person, body.agreed(), actor, clock.instant());
        var wish = new ToEnrol(program(body.program()), join, null, false);
        return Reply.of(waist.take(enrolling, caller.call(wish, outcome -> told(caller, outcome))));
    }

    /// One card.
    @GetMapping("/api/v1/cards/{card}")
    CardView show(Caller caller, @PathVariable String card) {
        return viewing.get(caller.require(Right.READ).actor().merchant(), card);
    }

    /// Closes a card for good.
    @DeleteMapping("/api/v1/cards/{card}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Refuses(value = CardRefusal.class, only = "card_closed")
    Reply<Void> remove(Caller caller, @PathVariable String card) {
        var actor = caller.require(Right.MANAGE).actor();
        var wish = new Closing.ToClose(actor, CardRef.of(card), clock.instant());
        return Reply.of(
                waist.take(
                        closing,
                        caller.call(
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case CloseOutcome.Closed _ -> caller.done();
                                            case CloseOutcome.NotClosed(var why) ->
                                                    caller.refused(why);
                                            case CloseOutcome.Absent() -> caller.absent();
                                        })));
    }

    private Answer told(Caller caller, EnrolOutcome outcome) {
        return switch (outcome) {
            case EnrolOutcome.Enrolled(var hand, var how) ->
                    how == How.FRESH
                            ? caller.created(viewing.view(hand))
                            : caller.ok(viewing.view(hand));
            case EnrolOutcome.NotEnrolled(var why) -> caller.refused(why);
            case EnrolOutcome.Absent() -> caller.absent();
        };
    }

    private static UUID program(String id) {
        return PublicId.parse(IdKind.PROGRAM, id).orElseThrow(() -> new NotFound("program"));
    }
}
