package dev.stampbook.reward.batch;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.task.Chores;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.reward.batch.CancellingBatches.ToStop;
import dev.stampbook.reward.batch.OrderingBatches.OrderOutcome;
import dev.stampbook.reward.batch.OrderingBatches.ToOrder;
import dev.stampbook.reward.desk.CodeShowing;
import dev.stampbook.reward.desk.PoolChoices;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Batches of vouchers at the desk.
@Controller
class BatchPages {

    private static final int BATCHES_MAX = 200;

    private final ReadingBatches reading;
    private final OrderingBatches ordering;
    private final CancellingBatches cancelling;
    private final MakingBatches making;
    private final Chores chores;
    private final PoolChoices pools;

    BatchPages(
            ReadingBatches reading,
            OrderingBatches ordering,
            CancellingBatches cancelling,
            MakingBatches making,
            Chores chores,
            PoolChoices pools) {
        this.reading = reading;
        this.ordering = ordering;
        this.cancelling = cancelling;
        this.making = making;
        this.chores = chores;
        this.pools = pools;
    }

    @GetMapping(BatchDrawing.PATH)
    Page list(Desk desk) {
        return all(desk, new BatchForm(desk, Map.of()), Mistakes.none(), null);
    }

    /// Orders a batch; it is made after the answer.
    @PostMapping(BatchDrawing.PATH)
    Object create(Desk desk, @RequestParam Map<String, String> sent) {
        var actor = desk.require(Right.ISSUE).actor();
        var form = new BatchForm(desk, sent);
        try {
            return order(desk, form, reading.read(actor, form.body()));
        } catch (InvalidInput invalid) {
            return all(desk, form, desk.mistakes(CodeShowing.placed(invalid, sent)), null);
        }
    }

    private Object order(Desk desk, BatchForm form, ToOrder wish) {
        var turn = desk.take(ordering, wish, outcome -> told(desk, outcome));
        chores.wake(making);
        return switch (turn) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> all(desk, form, Mistakes.none(), said);
        };
    }

    private static Answer told(Desk desk, OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Ordered(var batch) ->
                    desk.done(BatchDrawing.address(batch), "done.batch_ordered");
            case OrderOutcome.NotOrdered(var refused) -> desk.no(refused);
        };
    }

    @GetMapping(BatchDrawing.PATH + "/{id}")
    Page show(Desk desk, @PathVariable String id) {
        var batch = reading.get(desk.id(), id);
        return Page.of("reward/desk/batch", new BatchDrawing(desk).page(batch));
    }

    /// Stops making vouchers; those that were made stay.
    @PostMapping(BatchDrawing.PATH + "/{id}/cancel")
    Object update(Desk desk, @PathVariable String id) {
        var actor = desk.require(Right.ISSUE).actor();
        return desk.settled(
                desk.take(
                        cancelling,
                        new ToStop(ReadingBatches.id(id), actor, desk.now()),
                        stopped ->
                                stopped.map(BatchDrawing::address)
                                        .map(to -> desk.done(to, "done.batch_cancelled"))
                                        .orElseGet(desk::absent)));
    }

    private Page all(Desk desk, BatchForm form, Mistakes mistakes, @Nullable String refusal) {
        var batches = reading.list(desk.id(), null, BATCHES_MAX);
        var asked = new BatchDrawing.Asked(form, pools.at(desk), mistakes);
        var page = new BatchDrawing(desk).list(batches, asked, refusal);
        return new Page("reward/desk/batches", page, mistakes.all().isEmpty() ? 200 : 422);
    }
}
