package dev.stampbook.reward.batch;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.reward.Reward;
import dev.stampbook.reward.batch.OrderingBatches.ToOrder;
import dev.stampbook.reward.offer.ReadingOffers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads orders of batches field by field, and finds batches for whoever may see them.
@Component
class ReadingBatches {

    private final ReadingOffers offers;
    private final Batches batches;
    private final Transactions transactions;
    private final Clock clock;
    private final String address;

    ReadingBatches(
            ReadingOffers offers,
            Batches batches,
            Transactions transactions,
            Clock clock,
            Settings settings) {
        this.offers = offers;
        this.batches = batches;
        this.transactions = transactions;
        this.clock = clock;
        this.address = settings.web().url().toString();
    }

    ToOrder read(Actor actor, NewBatch body) {
        var form = body.form();
        return transactions.reading(
                actor.merchant(),
                () -> {
                    var checks = offers.checks(actor.merchant(), List.of(form));
                    checks.reward("", form);
                    checks.checks().range("/count", (long) body.count(), 1, Batch.COUNT_MAX).done();
                    var offer = ((Reward.OfVoucher) form.reward()).offer();
                    return new ToOrder(actor, offer, body.count(), clock.instant());
                });
    }

    List<Batch> list(MerchantId merchant, @Nullable UUID before, int most) {
        return transactions.reading(merchant, () -> batches.list(merchant, before, most));
    }

    /// The batch with this public id; must be there.
    Batch get(MerchantId merchant, String publicId) {
        var id = id(publicId);
        return transactions
                .reading(merchant, () -> batches.find(merchant, id))
                .orElseThrow(() -> new NotFound("voucher batch"));
    }

    BatchView view(Batch batch) {
        return BatchView.of(batch, address);
    }

    Instant now() {
        return clock.instant();
    }

    static UUID id(String publicId) {
        return PublicId.parse(IdKind.BATCH, publicId)
                .orElseThrow(() -> new NotFound("voucher batch"));
    }
}
