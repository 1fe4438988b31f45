package dev.stampbook.reward.batch;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Journal;
import dev.stampbook.platform.journal.JournalEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// Another server on the same database, which may be killed or meet a fault within a chunk: after
/// its vouchers are written, before they are committed.
final class OtherServer {

    private final ApplicationContext context;
    private int lastChunk = Integer.MAX_VALUE;
    private Map<UUID, RuntimeException> faults = Map.of();

    /// What the operating system does to it.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    OtherServer(ApplicationContext context) {
        this.context = context;
    }

    OtherServer dyingInChunk(int chunk) {
        lastChunk = chunk;
        return this;
    }

    OtherServer meeting(RuntimeException fault, UUID batch) {
        faults = Map.of(batch, fault);
        return this;
    }

    /// Does all the work that there is, or dies in the middle of it.
    boolean works() {
        new MakingBatches(
                        the(Batches.class),
                        the(Drafting.class),
                        chunks(),
                        the(Merchants.class),
                        the(Transactions.class))
                .run();
        return true;
    }

    private MakingChunks chunks() {
        return new MakingChunks(
                the(Batches.class),
                the(BatchVouchers.class),
                the(ChunkCodes.class),
                new DyingJournal(),
                the(Transactions.class),
                the(Clock.class));
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private final class DyingJournal extends BatchJournal {

        DyingJournal() {
            super(the(Journal.class), the(Batches.class), the(Ids.class));
        }

        @Override
        List<JournalEntry> chunk(MerchantId merchant, Chunk made, Instant at) {
            var batch = made.batch();
            if (batch.progress().chunks() >= lastChunk) {
                throw new Killed();
            }
            var fault = faults.get(batch.id());
            if (fault != null) {
                throw fault;
            }
            return super.chunk(merchant, made, at);
        }
    }
}
