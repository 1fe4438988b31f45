package dev.stampbook.customer.merge;

import dev.stampbook.customer.CustomerView;
import dev.stampbook.customer.holding.Merging.Merged;
import dev.stampbook.customer.merge.MergingCustomers.MergeOutcome;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Waist;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Making two customers one, over the public API.
@RestController
class MergeApi {

    private final MergingCustomers merging;
    private final Waist waist;
    private final Clock clock;

    MergeApi(MergingCustomers merging, Waist waist, Clock clock) {
        this.merging = merging;
        this.waist = waist;
        this.clock = clock;
    }

    /// The body that names the customer who goes on.
    record MergeBody(String into) {}

    /// Makes the customer in the path a part of the one in the body, and shows whom they are then.
    @PostMapping("/api/v1/customers/{id}/merge")
    @Refuses(MergeRefusal.class)
    Reply<CustomerView> update(
            Caller caller, @PathVariable String id, @RequestBody MergeBody body) {
        var actor = caller.require(Right.CUSTOMERS).actor();
        var wish = new Merged(customer(id), customer(body.into()), actor, clock.instant());
        return Reply.of(
                waist.take(
                        merging,
                        caller.call(
                                wish,
                                outcome ->
                                        switch (outcome) {
                                            case MergeOutcome.Done(var customer) ->
                                                    caller.ok(CustomerView.of(customer));
                                            case MergeOutcome.NotMerged(var no) ->
                                                    caller.refused(no);
                                            case MergeOutcome.Absent() -> caller.absent();
                                        })));
    }

    private static UUID customer(String id) {
        return PublicId.parse(IdKind.CUSTOMER, id).orElseThrow(() -> new NotFound("customer"));
    }
}
