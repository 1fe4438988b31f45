package dev.stampbook.reward.batch;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.CodeSource;
import dev.stampbook.reward.RewardRefusal;
import dev.stampbook.reward.VoucherOffer;
import dev.stampbook.reward.batch.OrderingBatches.OrderOutcome;
import dev.stampbook.reward.batch.OrderingBatches.ToOrder;
import dev.stampbook.reward.code.CodePools;
import dev.stampbook.reward.sweep.VoucherDues;
import dev.stampbook.reward.sweep.VoucherDues.Due;
import dev.stampbook.reward.sweep.VoucherDues.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes orders of batches, and refuses at once what could not be made to the end.
@Component
class OrderingBatches implements Deed<ToOrder, OrderOutcome> {

    private final Batches batches;
    private final BatchJournal journal;
    private final CodePools pools;
    private final VoucherDues dues;
    private final Merchants merchants;
    private final Ids ids;

    OrderingBatches(
            Batches batches,
            BatchJournal journal,
            CodePools pools,
            VoucherDues dues,
            Merchants merchants,
            Ids ids) {
        this.batches = batches;
        this.journal = journal;
        this.pools = pools;
        this.dues = dues;
        this.merchants = merchants;
        this.ids = ids;
    }

    /// The wish for so many vouchers.
    record ToOrder(Actor actor, VoucherOffer offer, int count, Instant at) {}

    /// What came of it.
    sealed interface OrderOutcome {

        /// It is being made.
        record Ordered(Batch batch) implements OrderOutcome {}

        /// Its codes could be guessed, or its pool has too few.
        record NotOrdered(Refused refused) implements OrderOutcome {}
    }

    @Override
    public List<OrderOutcome> perform(MerchantId merchant, List<ToOrder> wishes, Changes changes) {
        var owner = merchants.get(merchant);
        return wishes.stream().map(wish -> order(owner, wish, changes)).toList();
    }

    private OrderOutcome order(Merchant owner, ToOrder wish, Changes changes) {
        var no = Batch.tooSmall(wish.offer(), wish.count()).or(() -> tooFew(owner.id(), wish));
        if (no.isPresent()) {
            return new OrderOutcome.NotOrdered(no.get());
        }
        var batch = batch(owner, wish);
        journal.add(
                changes, List.of(journal.line("batch.started", batch, wish.actor(), wish.at())));
        batches.add(changes, batch);
        dues.add(changes, dues(batch));
        return new OrderOutcome.Ordered(batch);
    }

    private static List<Due> dues(Batch batch) {
        var span = batch.span();
        var dues = new ArrayList<Due>();
        if (span.activeFrom().isAfter(batch.createdAt())) {
            dues.add(new Due(span.activeFrom(), Kind.BATCH_ACTIVATED, batch.id()));
        }
        if (span.expiresAt() != null) {
            dues.add(new Due(span.expiresAt(), Kind.BATCH_EXPIRED, batch.id()));
        }
        return dues;
    }

    private Optional<Refused> tooFew(MerchantId merchant, ToOrder wish) {
        if (!(wish.offer().redeemCode() instanceof CodeSource.Pool pool)
                || pool.whenEmpty() != CodeSource.WhenEmpty.REFUSE) {
            return Optional.empty();
        }
        return pools.find(merchant, pool.pool())
                .filter(found -> found.left() < wish.count())
                .map(found -> Refused.because(RewardRefusal.POOL_EMPTY, "left", found.left()));
    }

    private Batch batch(Merchant owner, ToOrder wish) {
        var location = wish.actor().location();
        var zone = owner.zoneOf(location);
        var activeFrom = wish.offer().activation().activeFrom(wish.at(), zone);
        return new Batch(
                ids.next(),
                wish.offer(),
                wish.count(),
                Batch.Progress.NONE,
                location,
                new Batch.Span(activeFrom, wish.offer().validity().endsAt(activeFrom, zone)),
                wish.at());
    }
}
