package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.database.Transactions;
import dev.stampbook.wallet.apple.PassMaking;
import dev.stampbook.wallet.apple.PassOrder;
import dev.stampbook.wallet.apple.PassOrders;
import dev.stampbook.wallet.apple.service.PhoneApi.Known;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands a pass to a phone that has it already; one that looks as it did is not made again.
@Component
class FetchingPasses {

    private final PassesOnPhones passes;
    private final AskedPasses asked;
    private final PassOrders orders;
    private final PassMaking making;
    private final Transactions transactions;
    private final Clock clock;

    FetchingPasses(
            PassesOnPhones passes,
            AskedPasses asked,
            PassOrders orders,
            PassMaking making,
            Transactions transactions,
            Clock clock) {
        this.passes = passes;
        this.asked = asked;
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

        /// There is no such pass.
        record Absent() implements Fetched {}

        /// Nobody signs it now, or the business is suspended.
        record Off() implements Fetched {}
    }

    private sealed interface Answered {

        record Order(PassOrder order, Instant since) implements Answered {}

        record Answer(Fetched fetched) implements Answered {}
    }

    /// The pass, unless it looks as it did at that instant.
    Fetched fetch(Known pass, @Nullable Instant since) {
        var found = transactions.reading(pass.merchant(), () -> find(pass, since));
        return switch (found) {
            case Answered.Answer(var fetched) -> fetched;
            case Answered.Order(var order, var changed) ->
                    new Fetched.Pass(making.file(order), changed);
        };
    }

    private Answered find(Known pass, @Nullable Instant since) {
        var merchant = pass.merchant();
        var now = clock.instant();
        // Before the card: what is made is at least as new as the second that goes with it.
        var changed = passes.changedAt(merchant, pass.serial().id());
        var signer = orders.signer(merchant);
        if (signer.isEmpty() || !signer.get().identity().passType().equals(pass.passType())) {
            return new Answered.Answer(new Fetched.Off());
        }
        if (since != null && changed.isPresent() && !since.isBefore(changed.get())) {
            return new Answered.Answer(new Fetched.Same(changed.get()));
        }
        var asked = this.asked.find(merchant, List.of(pass.serial()));
        var name = asked.name(pass.serial()).orElse(null);
        if (name == null) {
            return new Answered.Answer(new Fetched.Absent());
        }
        var hand = asked.hand(name).settled(now);
        if (hand.merchant().suspendedAt() != null) {
            return new Answered.Answer(new Fetched.Off());
        }
        return orders.of(hand, name.voucher(), signer.get(), now)
                .<Answered>map(
                        order ->
                                new Answered.Order(
                                        order, changed.orElse(now.truncatedTo(ChronoUnit.SECONDS))))
                .orElseGet(() -> new Answered.Answer(new Fetched.Absent()));
    }
}
