package dev.stampbook.customer;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.contract.FoundAgain;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The customers of a merchant over the public API.
@RestController
class CustomerApi {

    private final Showing showing;
    private final ReadingPersons reading;
    private final Joining joining;
    private final Changing changing;
    private final Waist waist;
    private final Clock clock;

    CustomerApi(
            Showing showing,
            ReadingPersons reading,
            Joining joining,
            Changing changing,
            Waist waist,
            Clock clock) {
        this.showing = showing;
        this.reading = reading;
        this.joining = joining;
        this.changing = changing;
        this.waist = waist;
        this.clock = clock;
    }

    /// All customers, newest first; with `q` those whose name, last name, e-mail address, phone
    /// number or external id begins so, which is told to the journal.
    @GetMapping("/api/v1/customers")
    Page<CustomerView> list(
            Caller caller, Listing listing, @RequestParam(required = false) @Nullable String q) {
        caller.require(Right.CUSTOMERS);
        return q == null
                ? showing.list(caller.actor().merchant(), listing)
                : showing.find(caller, listing, q);
    }

    /// Adds a customer; the same person again is the same customer, as she was.
    @PostMapping("/api/v1/customers")
    @ResponseStatus(HttpStatus.CREATED)
    @FoundAgain("The same person again: the customer as she was.")
    Reply<CustomerView> create(Caller caller, @RequestBody NewCustomer body) {
        var actor = caller.require(Right.CUSTOMERS).actor();
        var person = reading.read(actor.merchant(), body.form());
        var wish = new ToJoin(person, body.agreed(), actor, clock.instant());
        return Reply.of(
                waist.take(
                        joining,
                        caller.call(
                                wish,
                                joined -> {
                                    var view = CustomerView.of(joined.customer());
                                    return joined.fresh() ? caller.created(view) : caller.ok(view);
                                })));
    }

    /// One customer.
    @GetMapping("/api/v1/customers/{id}")
    CustomerView show(Caller caller, @PathVariable String id) {
        return showing.show(caller.require(Right.CUSTOMERS).actor().merchant(), id);
    }

    /// Changes a customer: what is left out stays, an empty text takes away.
    @PatchMapping("/api/v1/customers/{id}")
    @Refuses(CustomerRefusal.class)
    Reply<CustomerView> update(
            Caller caller, @PathVariable String id, @RequestBody CustomerChange body) {
        var actor = caller.require(Right.CUSTOMERS).actor();
        var read = reading.read(actor.merchant(), body.form());
        var wish =
                new ToChange(
                        Showing.id(id),
                        before -> body.changed(before, read),
                        body.consents(),
                        actor,
                        clock.instant());
        return Reply.of(
                waist.take(
                        changing,
                        caller.call(
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case Changing.ChangeOutcome.Changed(var customer) ->
                                                    caller.ok(CustomerView.of(customer));
                                            case Changing.ChangeOutcome.NotChanged(var no) ->
                                                    caller.refused(no);
                                            case Changing.ChangeOutcome.Absent() -> caller.absent();
                                        })));
    }
}
