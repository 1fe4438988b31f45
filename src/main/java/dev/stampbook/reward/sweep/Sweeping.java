package dev.stampbook.reward.sweep;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.task.Chore;
import dev.stampbook.platform.task.Turns;
import dev.stampbook.reward.TellingVouchers;
import dev.stampbook.reward.batch.TellingBatches;
import dev.stampbook.reward.sweep.VoucherDues.Due;
import dev.stampbook.reward.sweep.VoucherDues.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells what became true meanwhile, merchant by merchant, the longest waiting first.
@Component
public class Sweeping implements Chore {

    /// How late a line may be at a server that is up.
    private static final Duration LOOK = Duration.ofSeconds(10);

    private static final int MERCHANTS_AT_ONCE = 100;

    /// Lines in one transaction: short enough for the locks of their rows.
    private static final int LINES_AT_ONCE = 1_000;

    private final VoucherDues dues;
    private final TellingVouchers vouchers;
    private final TellingBatches batches;
    private final Transactions transactions;
    private final Clock clock;

    Sweeping(
            VoucherDues dues,
            TellingVouchers vouchers,
            TellingBatches batches,
            Transactions transactions,
            Clock clock) {
        this.dues = dues;
        this.vouchers = vouchers;
        this.batches = batches;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweeper";
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    /// Tells all that is due now.
    @Override
    public void run() {
        var now = clock.instant();
        Turns.take(
                () -> dues.merchants(now, MERCHANTS_AT_ONCE), merchant -> sweep(merchant, now) > 0);
    }

    /// Tells up to a thousand things of one merchant and answers how many.
    private int sweep(MerchantId merchant, Instant now) {
        return transactions.of(merchant, changes -> sweep(changes, now));
    }

    private int sweep(Changes changes, Instant now) {
        var taken = dues.take(changes.merchant(), now, LINES_AT_ONCE);
        if (!taken.isEmpty()) {
            var byBatch = taken.stream().collect(Collectors.partitioningBy(Sweeping::ofBatch));
            vouchers.tell(changes, of(byBatch, false));
            batches.tell(changes, of(byBatch, true));
            dues.forget(changes, taken);
        }
        return taken.size();
    }

    private static List<Due> of(Map<Boolean, List<Due>> byBatch, boolean batch) {
        return byBatch.getOrDefault(batch, List.of());
    }

    private static boolean ofBatch(Due due) {
        return due.kind() == Kind.BATCH_ACTIVATED || due.kind() == Kind.BATCH_EXPIRED;
    }
}
