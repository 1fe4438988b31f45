package dev.stampbook.wallet.apple.service;

import dev.stampbook.card.CardRef;
import dev.stampbook.card.Showing;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.wallet.apple.PassMaking;
import dev.stampbook.wallet.apple.PassOrder;
import dev.stampbook.wallet.apple.PassOrders;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands a pass to a phone that has it already; one that looks as it did is not made again.
@Component
class FetchingPasses {

    private final PassesOnPhones passes;
    private final Showing showing;
    private final PassOrders orders;
    private final PassMaking making;
    private final Transactions transactions;
    private final Clock clock;

    FetchingPasses(
            PassesOnPhones passes,
            Showing showing,
            PassOrders orders,
            PassMaking making,
            Transactions transactions,
            Clock clock) {
        this.passes = passes;
        this.showing = showing;
        this.orders = orders;
        this.making = making;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What a phone is handed.
    sealed interface Fetched {

        /// The pass, which looks so since then.
        record Pass(byte[] file, Instant since) implements Fetched {}

        /// It has it.
        record Same(Instant since) implements Fetched {}

        /// There is no such card.
        record Absent() implements Fetched {}

        /// Nobody signs it now, or the business is suspended.
        record Off() implements Fetched {}
    }

    private sealed interface Found {

        record Order(PassOrder order, Instant since) implements Found {}

        record Answer(Fetched fetched) implements Found {}
    }

    /// The pass of a card, unless it looks as it did at that instant.
    Fetched fetch(MerchantId merchant, String passType, UUID card, @Nullable Instant since) {
        var found = transactions.reading(merchant, () -> find(merchant, passType, card, since));
        return switch (found) {
            case Found.Answer(var fetched) -> fetched;
            case Found.Order(var order, var changed) ->
                    new Fetched.Pass(making.file(order), changed);
        };
    }

    private Found find(MerchantId merchant, String passType, UUID card, @Nullable Instant since) {
        var now = clock.instant();
        // Before the card: what is made is at least as new as the second that goes with it.
        var changed = passes.changedAt(merchant, card);
        var signer = orders.signer(merchant);
        if (signer.isEmpty() || !signer.get().identity().passType().equals(passType)) {
            return new Found.Answer(new Fetched.Off());
        }
        if (since != null && changed.isPresent() && !since.isBefore(changed.get())) {
            return new Found.Answer(new Fetched.Same(changed.get()));
        }
        var ref = new CardRef.ById(card);
        var hand = Optional.ofNullable(showing.show(merchant, List.of(ref), now).get(ref));
        if (hand.isEmpty()) {
            return new Found.Answer(new Fetched.Absent());
        }
        return hand.filter(shown -> shown.merchant().suspendedAt() == null)
                .<Found>map(
                        shown ->
                                new Found.Order(
                                        orders.of(shown, signer.get(), now),
                                        changed.orElse(now.truncatedTo(ChronoUnit.SECONDS))))
                .orElseGet(() -> new Found.Answer(new Fetched.Off()));
    }
}
