package dev.stampbook.reward.batch;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.reward.RewardRefusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes one chunk of a batch: vouchers, codes, journal and the new count in one transaction that
/// holds the batch.
@Component
class MakingChunks {

    private final Batches batches;
    private final BatchVouchers vouchers;
    private final ChunkCodes codes;
    private final BatchJournal journal;
    private final Transactions transactions;
    private final Clock clock;

    MakingChunks(
            Batches batches,
            BatchVouchers vouchers,
            ChunkCodes codes,
            BatchJournal journal,
            Transactions transactions,
            Clock clock) {
        this.batches = batches;
        this.vouchers = vouchers;
        this.codes = codes;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Makes vouchers of the drafts, at most as many as the batch lacks, and gives the batch as it
    /// is then. One that ended meanwhile stays as it is.
    Batch make(MerchantId merchant, UUID batch, List<Draft> drafts) {
        return transactions.of(
                merchant,
                changes -> {
                    var before = locked(merchant, batch);
                    return before.running() ? make(changes, before, drafts) : before;
                });
    }

    /// Ends a batch that cannot go on.
    Batch fail(MerchantId merchant, UUID batch, String failure) {
        return transactions.of(
                merchant,
                changes -> {
                    var before = locked(merchant, batch);
                    return before.running() ? failed(changes, before, before, failure) : before;
                });
    }

    private Batch locked(MerchantId merchant, UUID batch) {
        return Objects.requireNonNull(batches.lock(merchant, List.of(batch)).get(batch));
    }

    private Batch make(Changes changes, Batch before, List<Draft> drafts) {
        var merchant = changes.merchant();
        var now = clock.instant();
        var tried = drafts.subList(0, Math.min(drafts.size(), before.left()));
        var given = codes.give(merchant, before, tried, now);
        var chunk = tried.subList(0, given.count());
        if (chunk.isEmpty()) {
            return failed(changes, before, before, RewardRefusal.POOL_EMPTY.code());
        }
        codes.write(merchant, given, chunk, before.createdAt());
        vouchers.add(merchant, before, chunk, given.ids());
        var after = before.advanced(chunk.size(), now);
        journal.add(
                changes, journal.chunk(merchant, new BatchJournal.Chunk(after, chunk, given), now));
        if (chunk.size() < tried.size()) {
            return failed(changes, before, after, RewardRefusal.POOL_EMPTY.code());
        }
        batches.advance(changes, before, after);
        return after;
    }

    private Batch failed(Changes changes, Batch before, Batch made, String failure) {
        var now = clock.instant();
        var after = made.failed(failure, now);
        var system = Actor.system(changes.merchant());
        journal.add(changes, List.of(journal.line("batch.failed", after, system, now)));
        batches.advance(changes, before, after);
        return after;
    }
}
