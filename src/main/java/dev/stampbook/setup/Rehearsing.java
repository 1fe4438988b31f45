package dev.stampbook.setup;

import dev.stampbook.card.CardInHand;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Rules.Earning;
import dev.stampbook.card.Showing;
import dev.stampbook.card.StampEntry;
import dev.stampbook.card.StampOutcome;
import dev.stampbook.card.Stamping;
import dev.stampbook.card.Stamping.ToStamp;
import dev.stampbook.card.enrol.Enrolling;
import dev.stampbook.card.enrol.Enrolling.EnrolOutcome;
import dev.stampbook.card.enrol.Enrolling.ToEnrol;
import dev.stampbook.customer.Person;
import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Money;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import dev.stampbook.reward.Redeeming;
import dev.stampbook.reward.Redeeming.RedeemOutcome;
import dev.stampbook.reward.Redemption;
import dev.stampbook.reward.ToRedeem;
import dev.stampbook.reward.Voucher;
import dev.stampbook.reward.VoucherOffer.Path;
import dev.stampbook.reward.VoucherOffer.Proof;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tries a draft out with a real card, real stamps and a real voucher, all marked as test. What was
/// seen goes with every press, so that a press too many, or one from the page of a moment ago, does
/// nothing.
@Component
public class Rehearsing implements Deed<Rehearsing.ToRehearse, Boolean> {

    private final SetUps setUps;
    private final Showing showing;
    private final Enrolling enrolling;
    private final Stamping stamping;
    private final Redeeming redeeming;
    private final EndingTrials ending;

    Rehearsing(
            SetUps setUps,
            Showing showing,
            Enrolling enrolling,
            Stamping stamping,
            Redeeming redeeming,
            EndingTrials ending) {
        this.setUps = setUps;
        this.showing = showing;
        this.enrolling = enrolling;
        this.stamping = stamping;
        this.redeeming = redeeming;
        this.ending = ending;
    }

    /// What is pressed.
    public enum Act {
        /// The customer takes the card.
        TAKE,
        /// The counter gives one stamp.
        STAMP,
        /// The counter gives all that are missing.
        FILL,
        /// The voucher is used, on the path that it has.
        USE,
        /// All of it once more.
        AGAIN
    }

    /// The wish to do something with a card in the version that was seen.
    public record ToRehearse(Actor actor, Act act, long seen, Instant at) {}

    /// Whether it was done. Of several at the same moment one is: the others have not seen it.
    @Override
    public List<Boolean> perform(MerchantId merchant, List<ToRehearse> wishes, Changes changes) {
        var first = wishes.getFirst();
        var done =
                setUps.lock(merchant)
                        .filter(setUp -> setUp.place().reached() == Step.TRIAL)
                        .filter(setUp -> perform(setUp, first, changes))
                        .isPresent();
        return Collections.nCopies(wishes.size(), done);
    }

    private boolean perform(SetUp setUp, ToRehearse wish, Changes changes) {
        return switch (wish.act()) {
            case TAKE -> setUp.trial() == null && take(setUp, wish, changes);
            case AGAIN -> again(setUp, wish, changes);
            case STAMP, FILL, USE ->
                    seen(setUp, wish, changes.merchant())
                            .filter(hand -> go(hand, wish, changes))
                            .isPresent();
        };
    }

    private boolean take(SetUp setUp, ToRehearse wish, Changes changes) {
        var join = new ToJoin(Person.NOBODY, List.of(), wish.actor(), wish.at());
        var card = new ToEnrol(setUp.program(), join, null, true);
        var outcome = enrolling.perform(changes.merchant(), List.of(card), changes).getFirst();
        if (!(outcome instanceof EnrolOutcome.Enrolled(var hand, var _))) {
            return false;
        }
        var trial = new SetUp.Trial(hand.card().id(), hand.customer().id());
        setUps.save(changes, setUp.trying(trial));
        return true;
    }

    private boolean again(SetUp setUp, ToRehearse wish, Changes changes) {
        setUps.save(changes, ending.end(setUp, wish.actor(), wish.at(), changes));
        return true;
    }

    private Optional<CardInHand> seen(SetUp setUp, ToRehearse wish, MerchantId merchant) {
        return Optional.ofNullable(setUp.trial())
                .map(trial -> new CardRef.ById(trial.card()))
                .flatMap(
                        ref ->
                                Optional.ofNullable(
                                        showing.show(merchant, List.of(ref), wish.at()).get(ref)))
                .filter(hand -> hand.card().version() == wish.seen());
    }

    private boolean go(CardInHand hand, ToRehearse wish, Changes changes) {
        return switch (wish.act()) {
            case STAMP -> stamp(hand, 1, wish, changes);
            case FILL ->
                    stamp(
                            hand,
                            hand.program().rules().full() - hand.card().balance().stamps(),
                            wish,
                            changes);
            case USE ->
                    hand.openVouchers(wish.at()).stream()
                            .findFirst()
                            .filter(voucher -> use(voucher, wish, changes))
                            .isPresent();
            case TAKE, AGAIN -> false;
        };
    }

    private boolean stamp(CardInHand hand, int count, ToRehearse wish, Changes changes) {
        if (count < 1 || !hand.openVouchers(wish.at()).isEmpty()) {
            return false;
        }
        var stamp =
                new ToStamp(
                        wish.actor(),
                        new CardRef.ById(hand.card().id()),
                        1,
                        bill(hand),
                        StampEntry.Mode.MANUAL,
                        true,
                        wish.at(),
                        null,
                        null);
        return stamping
                .perform(changes.merchant(), Collections.nCopies(count, stamp), changes)
                .stream()
                .allMatch(StampOutcome.Stamped.class::isInstance);
    }

    /// A bill of just one stamp, where the bill counts.
    private static @Nullable Money bill(CardInHand hand) {
        return hand.program().rules().earning() instanceof Earning.ByAmount(var step, var _)
                ? step
                : null;
    }

    private boolean use(Voucher voucher, ToRehearse wish, Changes changes) {
        var staff = voucher.offer().redemption() == Path.STAFF;
        var use =
                new ToRedeem(
                        wish.actor(),
                        new ToRedeem.Target.ById(voucher.id()),
                        staff ? Redemption.Channel.STAFF : Redemption.Channel.CUSTOMER,
                        Proof.LIVE,
                        Redemption.Bill.NONE,
                        wish.actor().location(),
                        wish.at());
        return Objects.requireNonNull(
                        redeeming.perform(changes.merchant(), List.of(use), changes).getFirst())
                instanceof RedeemOutcome.Redeemed;
    }
}
