package dev.stampbook.reward.batch;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.batch.CancellingBatches.ToStop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stops batches between two chunks. What was made stays; one that has ended stays as it is.
@Component
class CancellingBatches implements Deed<ToStop, Optional<Batch>> {

    private final Batches batches;
    private final BatchJournal journal;

    CancellingBatches(Batches batches, BatchJournal journal) {
        this.batches = batches;
        this.journal = journal;
    }

    /// The wish to stop a batch.
    record ToStop(UUID batch, Actor actor, Instant at) {}

    /// The batches as they are then; nothing for one that the merchant does not have.
    @Override
    public List<Optional<Batch>> perform(
            MerchantId merchant, List<ToStop> wishes, Changes changes) {
        var named = wishes.stream().map(ToStop::batch).toList();
        var locked = batches.lock(merchant, named);
        return wishes.stream()
                .map(wish -> Optional.ofNullable(stop(wish, locked, changes)))
                .toList();
    }

    private @Nullable Batch stop(ToStop wish, Map<UUID, Batch> locked, Changes changes) {
        return locked.computeIfPresent(
                wish.batch(), (id, batch) -> batch.running() ? stop(wish, batch, changes) : batch);
    }

    private Batch stop(ToStop wish, Batch before, Changes changes) {
        var after = before.cancelled(wish.at());
        journal.add(
                changes, List.of(journal.line("batch.cancelled", after, wish.actor(), wish.at())));
        batches.advance(changes, before, after);
        return after;
    }
}
