package dev.stampbook.reward.batch;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.PassingFault;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.task.Chore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Makes the batches that are not made yet, some chunks of each in turn, so that a large one
/// holds up no small one. While a chunk is written, the next one is drawn.
@Component
class MakingBatches implements Chore {

    /// Vouchers in one transaction: a quarter of a second, some megabytes, and little to do again
    /// after a crash.
    static final int CHUNK = 5_000;

    /// How soon another server goes on where one has died.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int MERCHANTS_AT_ONCE = 100;

    /// Chunks of one batch before it is the next one's turn: about two seconds.
    private static final int TURN = 8;

    /// Two random codes that meet are drawn anew; meeting so often in a row is no chance.
    private static final int TRIES = 20;

    /// What a batch tells when it ended by a fault of ours.
    private static final String FAULT = "fault";

    private static final Logger LOG = LoggerFactory.getLogger(MakingBatches.class);

    private final Batches batches;
    private final Drafting drafting;
    private final MakingChunks making;
    private final Merchants merchants;
    private final Transactions transactions;

    MakingBatches(
            Batches batches,
            Drafting drafting,
            MakingChunks making,
            Merchants merchants,
            Transactions transactions) {
        this.batches = batches;
        this.drafting = drafting;
        this.making = making;
        this.merchants = merchants;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "voucher batches";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    @Override
    public void run() {
        for (var waiting = batches.merchants(MERCHANTS_AT_ONCE);
                !waiting.isEmpty();
                waiting = batches.merchants(MERCHANTS_AT_ONCE)) {
            waiting.forEach(this::takeTurns);
        }
    }

    private void takeTurns(MerchantId merchant) {
        var prefix = transactions.reading(merchant, () -> merchants.get(merchant).prefix());
        var running = transactions.reading(merchant, () -> batches.running(merchant));
        running.forEach(batch -> takeTurn(new Order(merchant, prefix, batch)));
    }

    private record Order(MerchantId merchant, String prefix, Batch batch) {}

    private void takeTurn(Order order) {
        var left = Math.min(order.batch().left(), TURN * CHUNK);
        var next = draft(order, left);
        while (left > 0) {
            var drafts = next.join();
            left -= drafts.size();
            next = draft(order, left);
            if (!make(order, drafts).running()) {
                return;
            }
        }
    }

    private CompletableFuture<List<Draft>> draft(Order order, int left) {
        var count = Math.min(left, CHUNK);
        return CompletableFuture.supplyAsync(
                () -> drafting.draft(order.merchant(), order.prefix(), order.batch(), count));
    }

    /// Makes a chunk of the drafts, or of others when a code of them exists already.
    private Batch make(Order order, List<Draft> drafts) {
        for (var tries = 1; ; tries++) {
            try {
                var tried = tries == 1 ? drafts : draft(order, drafts.size()).join();
                return making.make(order.merchant(), order.batch().id(), tried);
            } catch (DuplicateKeyException met) {
                if (tries == TRIES) {
                    return fail(order, met);
                }
            } catch (RuntimeException fault) {
                return failUnlessPassing(order, fault);
            }
        }
    }

    /// A database that is away comes back, and the batch goes on. Any other fault would come again
    /// with every try, and hold up the batches of everybody else.
    private Batch failUnlessPassing(Order order, RuntimeException fault) {
        if (PassingFault.is(fault)) {
            throw fault;
        }
        return fail(order, fault);
    }

    /// Trying again would not help: the batch ends with what was made.
    private Batch fail(Order order, RuntimeException fault) {
        LOG.error("voucher batch {} stopped for good", order.batch().id(), fault);
        return making.fail(order.merchant(), order.batch().id(), FAULT);
    }
}
