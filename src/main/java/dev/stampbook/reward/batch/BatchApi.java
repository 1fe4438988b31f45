package dev.stampbook.reward.batch;

import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.task.Chores;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.Listing;
import dev.stampbook.platform.web.Page;
import dev.stampbook.platform.web.Refuses;
import dev.stampbook.platform.web.Reply;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.batch.CancellingBatches.ToStop;
import dev.stampbook.reward.batch.OrderingBatches.OrderOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Batches of vouchers over the public API.
@RestController
class BatchApi {

    private final ReadingBatches reading;
    private final OrderingBatches ordering;
    private final CancellingBatches cancelling;
    private final MakingBatches making;
    private final Chores chores;
    private final Waist waist;

    BatchApi(
            ReadingBatches reading,
            OrderingBatches ordering,
            CancellingBatches cancelling,
            MakingBatches making,
            Chores chores,
            Waist waist) {
        this.reading = reading;
        this.ordering = ordering;
        this.cancelling = cancelling;
        this.making = making;
        this.chores = chores;
        this.waist = waist;
    }

    /// Orders a batch; it is made after the answer.
    @PostMapping("/api/v1/voucher-batches")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses(
            value = RewardRefusal.class,
            only = {"pool_empty", "pattern_too_small"})
    Reply<BatchView> create(Caller caller, @RequestBody NewBatch body) {
        var actor = caller.require(Right.ISSUE).actor();
        var wish = reading.read(actor, body);
        var answer = waist.take(ordering, caller.call(wish, outcome -> told(caller, outcome)));
        chores.wake(making);
        return Reply.of(answer);
    }

    private Answer told(Caller caller, OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Ordered(var batch) -> caller.accepted(reading.view(batch));
            case OrderOutcome.NotOrdered(var refused) -> caller.refused(refused);
        };
    }

    /// Batches, newest first.
    @GetMapping("/api/v1/voucher-batches")
    Page<BatchView> list(Caller caller, Listing listing) {
        var merchant = caller.require(Right.READ).actor().merchant();
        var found = reading.list(merchant, listing.after(merchant, IdKind.BATCH), listing.fetch());
        return listing.page(merchant, IdKind.BATCH, found, Batch::id).map(reading::view);
    }

    /// One batch and how far it is.
    @GetMapping("/api/v1/voucher-batches/{id}")
    BatchView show(Caller caller, @PathVariable String id) {
        var merchant = caller.require(Right.READ).actor().merchant();
        return reading.view(reading.get(merchant, id));
    }

    /// Stops making vouchers; those that were made stay. A batch that has ended stays as it is.
    @PostMapping("/api/v1/voucher-batches/{id}/cancel")
    Reply<BatchView> update(Caller caller, @PathVariable String id) {
        var actor = caller.require(Right.ISSUE).actor();
        var wish = new ToStop(ReadingBatches.id(id), actor, reading.now());
        return Reply.of(
                waist.take(
                        cancelling,
                        caller.call(
                                wish,
                                stopped ->
                                        stopped.map(reading::view)
                                                .map(caller::ok)
                                                .orElseGet(caller::absent))));
    }
}
