package dev.stampbook.customer.field;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.Texts;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.InputChecks;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The own fields of a merchant over the public API.
@RestController
class OwnFieldApi {

    private final OwnFields fields;
    private final AddingFields adding;
    private final RemovingFields removing;
    private final Transactions transactions;
    private final Waist waist;
    private final Clock clock;

    OwnFieldApi(
            OwnFields fields,
            AddingFields adding,
            RemovingFields removing,
            Transactions transactions,
            Waist waist,
            Clock clock) {
        this.fields = fields;
        this.adding = adding;
        this.removing = removing;
        this.transactions = transactions;
        this.waist = waist;
        this.clock = clock;
    }

    /// The body that defines an own field.
    record NewField(String name, Texts label) {

        void check() {
            new InputChecks()
                    .that("/name", "customer.invalid.field", name.matches("[a-z][a-z0-9_]{0,39}"))
                    .texts("/label", label, 60)
                    .done();
        }
    }

    /// An own field as the API shows it.
    record FieldView(String name, Texts label, Instant createdAt) {

        static FieldView of(OwnField field) {
            return new FieldView(field.name(), field.label(), field.createdAt());
        }
    }

    /// All own fields, oldest first; there are never more than fit one page.
    @GetMapping("/api/v1/customer-fields")
    Page<FieldView> list(Caller caller) {
        var merchant = caller.require(Right.CUSTOMERS).actor().merchant();
        var all = transactions.reading(merchant, () -> fields.all(merchant));
        return new Page<>(all.stream().map(FieldView::of).toList(), null, false);
    }

    /// Defines an own field.
    @PostMapping("/api/v1/customer-fields")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(FieldRefusal.class)
    Reply<FieldView> create(Caller caller, @RequestBody NewField body) {
        var by = new By(caller.require(Right.MANAGE).actor(), clock.instant());
        body.check();
        var wish = new AddingFields.ToAdd(by, body.name(), body.label());
        return Reply.of(
                waist.take(
                        adding,
                        caller.call(
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case AddingFields.AddOutcome.Added(var field) ->
                                                    caller.created(FieldView.of(field));
                                            case AddingFields.AddOutcome.NotAdded(var no) ->
                                                    caller.refused(no);
                                        })));
    }

    /// Takes an own field away, with what all customers have in it.
    @DeleteMapping("/api/v1/customer-fields/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Reply<Void> remove(Caller caller, @PathVariable String name) {
        var by = new By(caller.require(Right.MANAGE).actor(), clock.instant());
        var wish = new RemovingFields.ToRemove(by, name);
        return Reply.of(
                waist.take(
                        removing,
                        caller.call(wish, known -> known ? caller.done() : caller.absent())));
    }
}
