package dev.stampbook.customer;

import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.web.contract.FoundAgain;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What customers agreed to, with the proof, over the public API.
@RestController
class ConsentApi {

    private final Showing showing;
    private final Agreeing agreeing;
    private final Waist waist;
    private final Clock clock;

    ConsentApi(Showing showing, Agreeing agreeing, Waist waist, Clock clock) {
        this.showing = showing;
        this.agreeing = agreeing;
        this.waist = waist;
        this.clock = clock;
    }

    /// All that a customer ever agreed to, newest first; withdrawn consents stay as proof.
    @GetMapping("/api/v1/customers/{id}/consents")
    Page<ConsentView> list(Caller caller, Listing listing, @PathVariable String id) {
        var merchant = caller.require(Right.CUSTOMERS).actor().merchant();
        var after = listing.after(merchant, IdKind.CUSTOMER);
        var found = showing.consents(merchant, id, after, listing.fetch());
        return listing.page(merchant, IdKind.CUSTOMER, found, StandingConsent::id)
                .map(ConsentView::of);
    }

    /// A customer agrees; agreeing twice to one text changes nothing.
    @PostMapping("/api/v1/customers/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @FoundAgain("The same text again: the consent that stands.")
    Reply<ConsentView> create(Caller caller, @PathVariable String id, @RequestBody Consent body) {
        return Reply.of(take(caller, id, body.purpose(), body));
    }

    /// A customer no longer agrees.
    @DeleteMapping("/api/v1/customers/{id}/consents/{purpose}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Reply<Void> remove(Caller caller, @PathVariable String id, @PathVariable String purpose) {
        return Reply.of(take(caller, id, purpose(purpose), null));
    }

    private Answer take(Caller caller, String id, Purpose purpose, @Nullable Consent given) {
        var actor = caller.require(Right.CUSTOMERS).actor();
        var wish = new Agreeing.ToAgree(Showing.id(id), purpose, given, actor, clock.instant());
        return waist.take(
                agreeing,
                caller.call(
                        wish,
                        outcome ->
                                switch (outcome) {
                                    case Agreeing.Agreement.Agreed(var consent, var fresh) -> {
                                        var view = ConsentView.of(consent);
                                        yield fresh ? caller.created(view) : caller.ok(view);
                                    }
                                    case Agreeing.Agreement.NotAgreed() -> caller.done();
                                    case Agreeing.Agreement.Absent() -> caller.absent();
                                }));
    }

    private static Purpose purpose(String text) {
        return Stream.of(Purpose.values())
                .filter(purpose -> purpose.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent"));
    }
}
