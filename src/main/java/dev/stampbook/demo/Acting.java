package dev.stampbook.demo;

import dev.stampbook.card.Reversing;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.card.Stamping;
import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.Redeeming;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.ToRedeem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Does what people do at a counter, a list at a time: the deeds that the doors call, at an instant
/// of the past.
final class Acting {

    private final MovedClock clock;
    private final Transactions transactions;
    private final Enrolling enrolling;
    private final Stamping stamping;
    private final Reversing reversing;
    private final Redeeming redeeming;

    Acting(MovedClock clock, TimeMachine.Builder builder) {
        this.clock = clock;
        this.transactions = builder.part(Transactions.class);
        this.enrolling = builder.build(Enrolling.class);
        this.stamping = builder.build(Stamping.class);
        this.reversing = builder.build(Reversing.class);
        this.redeeming = builder.build(Redeeming.class);
    }

    List<Enrolling.EnrolOutcome> enrol(MerchantId merchant, List<Enrolling.ToEnrol> wishes) {
        return perform(enrolling, merchant, wishes, Enrolling.ToEnrol::at);
    }

    List<StampOutcome> stamp(MerchantId merchant, List<Stamping.ToStamp> wishes) {
        return perform(stamping, merchant, wishes, Stamping.ToStamp::at);
    }

    List<Reversing.ReversalOutcome> reverse(MerchantId merchant, List<Reversing.ToReverse> wishes) {
        return perform(reversing, merchant, wishes, Reversing.ToReverse::at);
    }

    List<RedeemOutcome> redeem(MerchantId merchant, List<ToRedeem> wishes) {
        return perform(redeeming, merchant, wishes, ToRedeem::at);
    }

    /// It is as late as the latest of the wishes.
    private <C, O> List<O> perform(
            Deed<C, O> deed, MerchantId merchant, List<C> wishes, Function<C, Instant> time) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        wishes.stream().map(time).max(Comparator.naturalOrder()).ifPresent(clock::set);
        return transactions.of(merchant, changes -> deed.perform(merchant, wishes, changes));
    }
}
