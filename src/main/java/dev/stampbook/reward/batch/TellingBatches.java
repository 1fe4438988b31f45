package dev.stampbook.reward.batch;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.journal.JournalEntry;
import dev.stampbook.reward.sweep.VoucherDues.Due;
import dev.stampbook.reward.sweep.VoucherDues.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells the journal what the clock has made of the vouchers of a batch, in one line.
@Component
public class TellingBatches {

    private final Batches batches;
    private final BatchVouchers vouchers;
    private final BatchJournal journal;

    TellingBatches(Batches batches, BatchVouchers vouchers, BatchJournal journal) {
        this.batches = batches;
        this.vouchers = vouchers;
        this.journal = journal;
    }

    /// Adds a line for each of these, with the number of vouchers of which it did become true; none
    /// where there is no such voucher.
    public void tell(Changes changes, List<Due> dues) {
        journal.add(changes, dues.stream().flatMap(due -> line(changes, due)).toList());
    }

    private Stream<JournalEntry> line(Changes changes, Due due) {
        var merchant = changes.merchant();
        var expired = due.kind() == Kind.BATCH_EXPIRED;
        var count = vouchers.open(merchant, due.subject(), due.at(), expired);
        if (count == 0) {
            return Stream.of();
        }
        var batch = batches.find(merchant, due.subject()).orElseThrow();
        var type = expired ? "batch.expired" : "batch.activated";
        var doing = new BatchJournal.Doing(Actor.system(merchant), due.at());
        return Stream.of(journal.told(type, batch, count, doing));
    }
}
